// What a store brings back of the surroundings of an address. The store's own type fits it; answers know no store.
import type { Graph } from '../graph/model.ts'

export interface Surroundings {
  readonly graph: Graph
  /** Posts that were reached but left out. */
  readonly leftOut: number
}
