// What is asked of a store to rank. The store's own type fits it; answers know no store.
import type { Address } from '../../graph/model.ts'
import type { ThenSource } from '../links-then.ts'
import type { Within } from '../window.ts'

export type LinkEnd = 'source' | 'target' | 'sourceBlog' | 'targetBlog'

export interface CountedLinks {
  readonly columns: ReadonlyMap<LinkEnd, Int32Array>
  addresses(numbers: readonly number[]): Promise<readonly Address[]>
  blogs(numbers: readonly number[]): Promise<readonly string[]>
}

/** Links by why they give no authority; null: they do. */
export interface UncountedLinks {
  readonly uncounted: string | null
  readonly count: number
}

export interface RankingSource extends ThenSource {
  countedLinks(options: { readonly ends: readonly LinkEnd[]; readonly within: Within | null }): Promise<CountedLinks>
  countUncounted(): Promise<readonly UncountedLinks[]>
}
