// Made blogospheres of which everything is known: who answered, and what of it linkbacks told and feeds showed. Tests and benches only.
import type { Graph } from '../graph/model.ts'
import { seenBy } from '../graph/untold.ts'
import { at, cites, graphOf, homeOf, linkback, post, READ_AT } from './made-graph.ts'
import { seeded } from './seeded.ts'

export interface MadeBlogosphere {
  /** What a crawl saw of it. */
  readonly graph: Graph
  /** Answers that there are, seen or not. */
  readonly answers: number
  readonly seen: number
}

/**
 * `size` blogs, each with one answer to `a` or to an answer before its own. Whether its software sends linkbacks, and whether its feed was read,
 * are two throws of the dice that know nothing of each other; how good each look is differs from blogosphere to blogosphere.
 */
export function madeBlogosphere(seed: number, size: number): MadeBlogosphere {
  const chance = seeded(seed)
  const [sends, feeds] = [0.2 + 0.6 * chance(), 0.2 + 0.6 * chance()]
  const parts: Partial<Graph>[] = [post('a', 1)]
  const known = ['a']
  let seen = 0
  for (let number = 0; number < size; number += 1) {
    const name = `blog-${number}`
    const target = chance() < 0.7 ? 'a' : (known[Math.floor(chance() * known.length)] ?? 'a')
    const [isTold, isShown] = [chance() < sends, chance() < feeds]
    if (isTold) parts.push(linkback('trackback', name, target, 2))
    if (isShown)
      parts.push(post(name, 2), cites(name, target, { seen: seenBy(`${homeOf(name)}feed`, 'feed', READ_AT) }))
    if (isTold || isShown) {
      seen += 1
      known.push(name)
    }
  }
  return { graph: graphOf(...parts), answers: size, seen }
}

export const ROOT = at('a')
