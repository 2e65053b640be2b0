// A made blogosphere of any size, in pieces as a crawl would merge them: few posts draw most links. The same in every run.

import { seeded } from '../../answers/seeded.ts'
import { tell } from '../../graph/fields.ts'
import { EMPTY_GRAPH, type Evidence, type Graph, type Post, type Reading } from '../../graph/model.ts'
import { seenBy, UNTOLD_EVIDENCE, UNTOLD_POST } from '../../graph/untold.ts'

export interface Size {
  readonly posts: number
  readonly links: number
}

const POSTS_A_BLOG = 40
const START = Date.UTC(2005, 0, 1)

/** Graphs of about `linksAPiece` links, with the posts and readings they come from; posts are numbered from `start`. */
export function* pieces({ posts, links }: Size, linksAPiece = 5_000, start = 0): Iterable<Graph> {
  const chance = seeded(1)
  const linksAPost = links / posts
  const step = Math.max(1, Math.round(linksAPiece / linksAPost))
  const anyPost = () => start + Math.floor(posts * chance() ** 3)
  for (let first = 0; first < posts; first += step) {
    const numbers = Array.from({ length: Math.min(step, posts - first) }, (_, index) => start + first + index)
    const evidence = numbers.flatMap((n) => {
      const targets = new Set(Array.from({ length: Math.round(linksAPost) }, anyPost))
      return [...targets].filter((target) => target !== n).map((target) => citation(n, target))
    })
    yield { ...EMPTY_GRAPH, posts: numbers.map(postOf), evidence, readings: numbers.map(readingOf) }
  }
}

/** One conversation of this many posts: each answers an earlier one, most of them one of the first. */
export function conversation(posts: number): Graph {
  const chance = seeded(2)
  const numbers = Array.from({ length: posts }, (_, n) => n * POSTS_A_BLOG)
  const answers = numbers
    .slice(1)
    .map((n, index) => citation(n, POSTS_A_BLOG * Math.floor((index + 1) * chance() ** 2)))
  return { ...EMPTY_GRAPH, posts: numbers.map(postOf), evidence: answers, readings: numbers.map(readingOf) }
}

const HUB_NUMBER = 10_000_000

/** One post that as many posts of other blogs answer. */
export function answered(times: number): Graph {
  const answers = Array.from({ length: times }, (_, index) => HUB_NUMBER + (index + 1) * POSTS_A_BLOG)
  const posts = [HUB_NUMBER, ...answers]
  const evidence = answers.map((n) => citation(n, HUB_NUMBER))
  return { ...EMPTY_GRAPH, posts: posts.map(postOf), evidence, readings: posts.map(readingOf) }
}

/** A post of a blog of its own that cites another. */
export function oneMore(target: number): Graph {
  const source = 40_000_000
  return {
    ...EMPTY_GRAPH,
    posts: [postOf(source)],
    evidence: [citation(source, target)],
    readings: [readingOf(source)],
  }
}

export const addressOfPost = (n: number): string => `${homeOf(n)}2005/${n}-a-post-with-a-title/`
const homeOf = (n: number) => `http://blog-${Math.floor(n / POSTS_A_BLOG)}.example/`
/** The post of `answered`. */
export const HUB = addressOfPost(HUB_NUMBER)
const readAt = (n: number) => new Date(START + n * 60_000 + 86_400_000 * 30).toISOString()

function postOf(n: number): Post {
  const fields = { title: `A post with a title, number ${n}`, blog: homeOf(n), author: `Author ${n % 997}` }
  const publishedAt = new Date(START + n * 60_000).toISOString()
  const told = tell({ road: 'page', at: readAt(n) }, { ...fields, publishedAt })
  return { address: addressOfPost(n), ...UNTOLD_POST, ...told, seen: seenBy(addressOfPost(n), 'page', readAt(n)) }
}

function citation(source: number, target: number): Evidence {
  const anchorText = `what number ${target} says`
  const told = tell(
    { road: 'page', at: readAt(source) },
    { context: `I do not agree with ${anchorText}, and here is why.` },
  )
  const ends = { source: addressOfPost(source), target: addressOfPost(target) }
  const shown = { zone: 'body' as const, anchorText, seen: seenBy(ends.source, 'page', readAt(source)) }
  return { kind: 'citation', ...ends, ...UNTOLD_EVIDENCE, ...told, ...shown }
}

function readingOf(n: number): Reading {
  const seen = { page: addressOfPost(n), road: 'page', at: readAt(n), outcome: 'read' } as const
  return { ...seen, body: 'whole', thread: 'whole', next: [], reason: null, validators: null, leads: [] }
}
