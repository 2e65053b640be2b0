// How much there is.
import type { Counts } from '../store.ts'
import type { Query } from './server.ts'

/** Without a label at its ends, the server knows how many relationships there are without looking at them. */
const COUNTS = `RETURN
  COUNT { (n:Blog) WHERE n.digest IS NOT NULL } AS blogs,
  COUNT { (n:Post) WHERE n.digest IS NOT NULL } AS posts,
  COUNT { (n:Comment) WHERE n.digest IS NOT NULL } AS comments,
  COUNT { ()-[:LINKS_TO]->() } AS links,
  COUNT { (:Reading) } AS readings`

export async function countsOf(query: Query): Promise<Counts> {
  const [row] = await query(COUNTS)
  return row as unknown as Counts
}
