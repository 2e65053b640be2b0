// Which posts were answered most: a first guess for the home page. Who says it exactly is answers/, from the facts round a post.
import type { Address, Time } from '../graph/model.ts'
import { byText } from '../graph/order.ts'
import { sameBlog } from '../graph/site.ts'
import { lastOf } from '../graph/time.ts'
import type { Lookups } from './lookups.ts'
import { namesOf } from './reach.ts'

export interface Busy {
  readonly address: Address
  /** Posts of other blogs that link there. */
  readonly responses: number
  /** When a link there was last seen. */
  readonly at: Time | null
}

/** How many candidates an engine names for each post asked for: it cannot leave out every link inside one blog by itself. */
export const LOOK_FURTHER = 3

/** The busiest of some posts that were read, one entry a post, whatever its names. */
export async function busiestOf(
  lookups: Lookups,
  candidates: readonly Address[],
  limit: number,
): Promise<readonly Busy[]> {
  const counted = new Set<Address>()
  const found: Busy[] = []
  for (const address of candidates) {
    if (counted.has(address)) continue
    const names = (await namesOf(lookups, new Set([address]))).get(address) ?? new Set([address])
    for (const name of names) counted.add(name)
    found.push(await busyAt(lookups, address, names))
  }
  return found
    .filter(({ responses }) => responses > 0)
    .sort((one, other) => other.responses - one.responses || byText(one.address, other.address))
    .slice(0, limit)
}

async function busyAt(lookups: Lookups, address: Address, names: ReadonlySet<Address>): Promise<Busy> {
  const proofs = (await lookups.evidenceAt(names)).filter(({ target }) => names.has(target))
  const posts = await lookups.postsAt(new Set(proofs.flatMap(({ source, target }) => [source, target])))
  const blogs = new Map(posts.map((post) => [post.address, post.blog]))
  const homed = (post: Address) => ({ address: post, blog: blogs.get(post) ?? null })
  const answers = proofs.filter(({ source, target }) => !sameBlog(homed(source), homed(target)))
  const at = lastOf(proofs.flatMap(({ seen }) => seen.flatMap((sighting) => sighting.at)))
  return { address, responses: new Set(answers.map(({ source }) => source)).size, at }
}
