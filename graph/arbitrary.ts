// Made-up facts for property tests (fast-check), here and in the store's cases: few addresses, so that they meet often. Tests only.
import fc from 'fast-check'
import { commentAddressOf } from './address.ts'
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, POST_FIELDS, tell } from './fields.ts'
import {
  ALIAS_REASONS,
  BECAUSES,
  type Blog,
  type Comment,
  DAY_MONTH_ORDERS,
  EVIDENCE_KINDS,
  type Evidence,
  type Graph,
  MARKS,
  OUTCOMES,
  type Post,
  ROADS,
  ZONES,
} from './model.ts'

const HOSTS = ['ann.example', 'ben.example', 'eva.example']
const POSTS = HOSTS.flatMap((host) => [1, 2, 3].map((n) => `http://${host}/${n}/`))
const address = fc.constantFrom(...POSTS)
const home = fc.constantFrom(...HOSTS.map((host) => `http://${host}/`))
const road = fc.constantFrom(...ROADS)
const at = fc.integer({ min: 0, max: 40 }).map((hours) => new Date(Date.UTC(2020, 0, 1, hours)).toISOString())
const words = fc.constantFrom('', 'slow', 'Slow reading', 'größer', '読書', '🍇 grapes', '\uffff high', 'a"b\\c')
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })
const order = fc.constantFrom(...DAY_MONTH_ORDERS)
const told = fc.record({ road, at })
const guessed = fc.record({ road, at, guessed: order })
const sighting = fc.record({ page: address, road, at: fc.uniqueArray(at, { minLength: 1, maxLength: 3 }) })
const seen = fc.array(sighting, { maxLength: 3 })
const commentUnder = (post: string) =>
  fc
    .integer({ min: 1, max: 3 })
    .map((n) => commentAddressOf(post, { fragment: `comment-${n}`, author: null, text: null, ordinal: 0 }))
const comment = address.chain((post) => fc.record({ post: fc.constant(post), address: commentUnder(post) }))

/** A node's fields, each told by a road of its own. */
function fields<Node>(
  names: readonly (keyof Node & string)[],
  special: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) {
  const field = (name: string) =>
    fc.tuple(maybe(special[name] ?? words), name === 'publishedAt' ? fc.oneof(told, guessed) : told)
  return fc.record(Object.fromEntries(names.map((name) => [name, field(name)]))).map((values) => {
    const told = Object.entries(values).map(([name, [value, by]]) => tell(by, { [name]: value }))
    return Object.assign({}, ...told, { from: Object.assign({}, ...told.map(({ from }) => from)) })
  })
}

const blog = fc
  .tuple(home, fields(BLOG_FIELDS, { feeds: fc.array(address, { maxLength: 2 }), dayMonth: order }))
  .map(([address, rest]): Blog => ({ ...rest, address }))
const post = fc
  .tuple(address, fields(POST_FIELDS, { blog: home, publishedAt: at, commentsStated: fc.nat(9) }), seen)
  .map(([address, rest, seen]): Post => ({ ...rest, address, seen }))
const commentFact = comment.chain(({ post, address }) =>
  fc
    .tuple(fields(COMMENT_FIELDS, { publishedAt: at, parent: commentUnder(post) }), seen)
    .map(([rest, seen]): Comment => ({ ...rest, post, address, seen })),
)
const anchored = { target: address, zone: maybe(fc.constantFrom(...ZONES)), anchorText: maybe(words) }
const identity = fc.oneof(
  fc.record({ ...anchored, kind: fc.constantFrom(...EVIDENCE_KINDS), source: address, comment: fc.constant(null) }),
  fc.tuple(fc.record(anchored), comment).map(([proof, { post, address }]) => {
    return { ...proof, kind: 'comment' as const, source: post, comment: address }
  }),
)
const evidence = fc
  .tuple(
    identity,
    fields(EVIDENCE_FIELDS, { publishedAt: at, inferred: fc.boolean(), mention: fc.constantFrom('reply', 'like') }),
    seen,
  )
  .map(([identity, rest, seen]): Evidence => ({ ...rest, ...identity, seen }))
const anchor = fc.record({ blog: home, target: address, zone: fc.constantFrom('blogroll', 'navigation'), seen })
const alias = fc.record({ from: address, to: address, why: fc.constantFrom(...ALIAS_REASONS), seen })
const mark = fc.record({ subject: address, what: fc.constantFrom(...MARKS), by: fc.constantFrom('page', 'owner'), at })
const extent = fc.constantFrom('whole', 'cut', null)
const reading = fc.record({
  page: address,
  road,
  at,
  outcome: fc.constantFrom(...OUTCOMES),
  body: extent,
  thread: extent,
  next: fc.array(address, { maxLength: 2 }),
  reason: maybe(fc.constantFrom('robots', 'timeout')),
  validators: maybe(fc.record({ etag: maybe(words), lastModified: fc.constant(null), hash: maybe(words) })),
  leads: fc.array(fc.record({ address, because: fc.constantFrom(...BECAUSES), via: fc.constant(null) }), {
    maxLength: 2,
  }),
})

const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 5 })

export const anyGraph = fc.record({
  blogs: few(blog),
  posts: few(post),
  comments: few(commentFact),
  evidence: few(evidence),
  anchors: few(anchor),
  aliases: few(alias),
  marks: few(mark),
  readings: few(reading),
}) as fc.Arbitrary<Graph>
