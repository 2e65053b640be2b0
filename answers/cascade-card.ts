// The cascade card: how large, wide and deep a conversation grew, how fast, and what is published of blog cascades in general.
import { instantOf } from '../graph/instant.ts'
import type { Address, Comment } from '../graph/model.ts'
import { looseName } from '../graph/site.ts'
import { commentsOf, isSpam, postOf } from '../graph/verdict.ts'
import { baselinesFor } from './baselines.ts'
import { type Cascade, cascadeFrom } from './cascade.ts'
import { shapeOf } from './cascade-shape.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { blogKeyOf, type Known, knownOf } from './known.ts'
import { datedInstant, numbersOf } from './numbers.ts'
import { datesOf, type PresentOptions } from './present.ts'
import { requirePost } from './require-post.ts'
import type { CascadeCardJson, Oddities } from './shapes.ts'
import type { Surroundings } from './surroundings.ts'

/** Throws AnswerError. */
export function presentCascade(
  { graph, leftOut }: Surroundings,
  address: Address,
  { asOf, parent }: PresentOptions,
): CascadeCardJson {
  const known = knownOf(graph, asOf)
  const root = requirePost(known, address)
  const conversation = conversationOf(known, root)
  const dates = datesOf(known, [root, ...conversation.answers, ...conversation.answered])
  const cascade = cascadeFrom(conversation.responses, dates, root, parent)
  const comments = commentsIn(known, cascade)
  const { size, ...shape } = shapeOf(cascade, conversation.responses)
  const { posts, blogs, halfWithin } = numbersOf(known, conversation)
  return {
    ...{ address, root, asOf, leftOut },
    ...{ posts, blogs, people: peopleIn(known, conversation, comments), comments: comments.length },
    ...shape,
    halfWithin,
    ...pace(known, cascade, comments),
    oddities: odditiesOf(known, conversation, cascade),
    baselines: baselinesFor(size),
  }
}

function commentsIn({ facts }: Known, cascade: Cascade): readonly Comment[] {
  return cascade
    .flatMap(({ address }) => commentsOf(facts, address))
    .filter((comment) => !isSpam(facts, comment.address))
}

/** Different signatures (name and site) of answers and comments. A post nobody signed is its blog's; a comment nobody signed is nobody's. */
function peopleIn(known: Known, { answers }: Conversation, comments: readonly Comment[]): number {
  const posts = [...answers].map((post) => postOf(known.facts, post)?.author?.trim() || blogKeyOf(known, post))
  const signed = comments.flatMap(({ author, authorUrl }) => {
    const name = authorUrl === null ? author?.trim() : looseName(authorUrl)
    return name ? [name] : []
  })
  return new Set([...posts, ...signed].map((name) => name.toLowerCase())).size
}

type Pace = Pick<CascadeCardJson, 'ninetyWithin' | 'medianDelay' | 'quietFor' | 'growing'>

/** A conversation in which nobody spoke for so long, in seconds, when we last looked, has ended as far as we know. */
const QUIET = 14 * 86_400

/** Answers dated before what they answer tell nothing of pace. */
function pace(known: Known, cascade: Cascade, comments: readonly Comment[]): Pace {
  const start = datedInstant(known, cascade[0]?.address ?? '')
  const said = comments.map(({ post, publishedAt }) => ({ at: instantOf(publishedAt), parent: post }))
  const answered = cascade.slice(1).map(({ address, parent }) => ({ at: datedInstant(known, address), parent }))
  const timed = [...answered, ...said].filter(({ at }) => at !== null) as { at: number; parent: Address }[]
  const delays = timed.map(({ at, parent }) => since(at, datedInstant(known, parent)))
  const after = sorted(timed.map(({ at }) => since(at, start)))
  const last = Math.max(...timed.map(({ at }) => at))
  const looked = lastLookedAt(known, cascade)
  const quietFor = timed.length === 0 || looked === null ? null : Math.max(0, (looked - last) / 1000)
  return {
    ninetyWithin: after[Math.ceil(after.length * 0.9) - 1] ?? null,
    medianDelay: medianOf(sorted(delays)),
    quietFor,
    growing: quietFor === null ? null : quietFor <= QUIET,
  }
}

const since = (at: number, start: number | null): number | null =>
  start === null || at < start ? null : (at - start) / 1000

const sorted = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null).sort((one, other) => one - other)

/** Of an even number the mean of the middle two. */
function medianOf(values: readonly number[]): number | null {
  const [low, high] = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function lastLookedAt({ facts }: Known, cascade: Cascade): number | null {
  const readings = cascade.flatMap(({ address }) => facts.readings.get(address) ?? [])
  return readings.length === 0 ? null : Math.max(...readings.map(({ at }) => Date.parse(at)))
}

function odditiesOf(known: Known, { responses, answered, root }: Conversation, cascade: Cascade): Oddities {
  const members = [...cascade.map(({ address }) => address), ...answered]
  const at = new Map(members.map((post) => [post, datedInstant(known, post)]))
  const parents = new Map(cascade.map(({ address, parent }) => [address, parent]))
  const answering = new Set(responses.map(({ source }) => source))
  return {
    undated: members.filter((post) => at.get(post) === null).length,
    older: responses.filter(({ source, target }) => isOlder(at.get(source), at.get(target))).length,
    backwards: responses.filter(({ source, target }) => isBackwards(source, target, parents)).length,
    roots: [root, ...answered].filter((post) => !answering.has(post)).length,
  }
}

const isOlder = (one: number | null | undefined, other: number | null | undefined): boolean =>
  one != null && other != null && one < other

/** An older post that links to a younger answer of its own closes a ring. */
function isBackwards(source: Address, target: Address, parents: ReadonlyMap<Address, Address | null>): boolean {
  for (let at = parents.get(target); at != null; at = parents.get(at)) if (at === source) return true
  return false
}
