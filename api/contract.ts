// What the api answers, as schemas: /api/openapi.json is generated from them and the web imports their types.
// Shapes that other rooms know too are written in answers/shapes.ts; contract.test.ts holds the two equal. Requests stand beside their routes.
import { z } from 'zod'
import { CRAWL_STATES, SCOPES } from '../frontier/crawls.ts'
import { ALIAS_REASONS, EVIDENCE_KINDS, MARKS, MENTIONS, OUTCOMES, ROADS, ZONES } from '../graph/model.ts'
import { LINK_STATES, POST_STATES } from '../graph/verdict.ts'

const text = z.string().nullable()
const address = z.string().describe('An absolute http or https address, written our one way')
const time = z.string().describe('ISO 8601; what a page claims may lack the zone')
const count = z.number().int().nonnegative()
const seconds = z
  .number()
  .nullable()
  .describe("Seconds after the root's effective date; null when nothing can be measured")

export const Sighting = z
  .object({ page: address, road: z.enum(ROADS), at: z.array(time) })
  .meta({ id: 'Sighting', description: 'The readings of one page by one road that showed a thing' })

export const Blog = z
  .object({ address, title: text, platform: text, language: text, feeds: z.array(address) })
  .meta({ id: 'Blog' })

export const Post = z
  .object({
    address,
    aliases: z.array(address),
    title: text,
    blog: address.nullable(),
    blogName: z.string().describe('Title of its blog, else its host'),
    author: text,
    authorUrl: text,
    publishedAt: time.nullable(),
    updatedAt: time.nullable(),
    effectiveAt: time.nullable().describe('The date that answers reckon with'),
    effectiveFrom: z.enum(['published', 'seen-by-others', 'first-seen']).nullable(),
    language: text,
    excerpt: text,
    fetchedAt: time.nullable(),
    firstSeen: time.nullable(),
    goneAt: time.nullable(),
    state: z.enum(POST_STATES),
    reason: text,
    truncated: text,
    commentsStated: count.nullable().describe('How many comments the page says it has'),
  })
  .meta({ id: 'Post' })

export const Comment = z
  .object({
    address,
    post: address,
    author: text,
    authorUrl: text,
    publishedAt: time.nullable(),
    parent: address.nullable().describe('Address of the comment it answers'),
    text,
    firstSeen: time.nullable(),
    lastSeen: time.nullable(),
    goneAt: time.nullable(),
  })
  .meta({ id: 'Comment' })

export const Evidence = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    zone: z.enum(ZONES).nullable(),
    anchorText: text,
    context: text,
    rel: text,
    mention: z.enum(MENTIONS).nullable(),
    comment: address.nullable(),
    title: text,
    excerpt: text,
    blogName: text,
    publishedAt: time.nullable(),
    shownAt: text,
    inferred: z.boolean().nullable(),
    seen: z.array(Sighting),
    firstSeen: time.nullable(),
    lastSeen: time.nullable(),
    goneAt: time.nullable(),
  })
  .meta({ id: 'Evidence', description: 'One proof of a link' })

export const Link = z
  .object({
    source: address,
    target: address,
    kinds: z.array(z.enum(EVIDENCE_KINDS)),
    state: z.enum(LINK_STATES),
    reason: text,
    self: z.boolean(),
    publishedAt: time.nullable(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Link', description: 'source links to target: one link, many proofs' })

export const Branch = z
  .object({ address, parent: address.nullable(), depth: count, dateOdd: z.boolean() })
  .meta({ id: 'Branch', description: 'Where a post hangs in the tree of a cascade' })

export const Excluded = z
  .object({ self: count, blogroll: count, navigation: count, share: count, spam: count, other: count })
  .meta({ id: 'Excluded', description: 'What was left out of the answer, by reason' })

export const Numbers = z
  .object({ posts: count, blogs: count, comments: count, halfWithin: seconds, lastAfter: seconds })
  .meta({ id: 'Numbers' })

export const Completeness = z
  .object({
    roads: z.array(z.object({ road: z.string(), tried: count, failed: count, reasons: z.array(z.string()) })),
    unread: count,
    refused: count,
    leftOut: count,
    commentsMissing: count,
  })
  .meta({
    id: 'Completeness',
    description: 'Which roads were tried, which failed and why, and what is known to be missing',
  })

export const Conversation = z
  .object({
    address,
    root: address,
    asOf: text,
    blogs: z.array(Blog),
    posts: z.array(Post),
    comments: z.array(Comment),
    links: z.array(Link),
    tree: z.array(Branch),
    upstream: z.array(Branch),
    numbers: Numbers,
    completeness: Completeness,
    excluded: Excluded,
  })
  .meta({ id: 'Conversation' })

export const Authority = z
  .object({
    address,
    measure: z.literal('blogs'),
    window: count.nullable().describe('Days; null is all time'),
    value: count,
    blogs: z.array(z.object({ blog: z.string(), name: z.string(), links: z.array(address) })),
    excluded: Excluded.extend({ nofollow: count, unconfirmed: count, outsideWindow: count }),
  })
  .meta({ id: 'Authority', description: 'How many different blogs linked, and the posts that made the number' })

export const Reading = z
  .object({
    page: address,
    road: z.enum(ROADS),
    at: time,
    outcome: z.enum(OUTCOMES),
    body: z.enum(['whole', 'cut']).nullable(),
    thread: z.enum(['whole', 'cut']).nullable(),
    next: z.array(address),
    reason: text,
  })
  .meta({ id: 'Reading', description: 'One attempt to read a page, and what came' })

export const Alias = z
  .object({ from: address, to: address, why: z.enum(ALIAS_REASONS), seen: z.array(Sighting) })
  .meta({ id: 'Alias' })

export const Mark = z
  .object({ subject: address, what: z.enum(MARKS), by: z.enum(['page', 'owner']), at: time })
  .meta({ id: 'Mark' })

export const PostDetail = z
  .object({
    post: Post,
    blog: Blog.nullable(),
    comments: z.array(Comment),
    inbound: z.array(Link),
    outbound: z.array(Link),
    authority: Authority,
    readings: z.array(Reading),
    aliases: z.array(Alias),
    marks: z.array(Mark),
    excluded: Excluded,
  })
  .meta({ id: 'PostDetail' })

export const Links = z
  .object({ address, direction: z.enum(['inbound', 'outbound']), links: z.array(Link), excluded: Excluded })
  .meta({ id: 'Links' })

export const ConversationCard = z
  .object({
    address,
    title: text,
    blogName: z.string(),
    publishedAt: time.nullable(),
    numbers: Numbers,
    branches: z.array(z.object({ parent: count.nullable(), after: seconds })),
  })
  .meta({ id: 'ConversationCard' })

/** `known` is what the whole store holds: all zero when nothing was ever crawled. */
export const ConversationList = z
  .object({
    conversations: z.array(ConversationCard),
    known: z.object({ blogs: count, posts: count, comments: count, links: count, readings: count }),
  })
  .meta({ id: 'ConversationList' })

/** What a request may set, and all that is told of a crawl's settings. */
export const CrawlLimits = z
  .strictObject({
    scope: z
      .enum(SCOPES)
      .describe("conversation: what responses join to the seeds; blogs: all posts of the seeds' blogs"),
    depth: count.max(100).describe('Responses away from a seed; 0 reads the seeds alone'),
    pages: count.describe('Pages read at most; 0 is no limit'),
    time: count.describe('Wall time in ms; 0 is no limit'),
  })
  .meta({ id: 'CrawlLimits' })

const byReason = z.record(z.string(), count)
export const Progress = z
  .object({
    pages: count,
    unchanged: count,
    posts: count,
    comments: count,
    linkbacks: byReason.describe('By kind'),
    citations: count,
    refusals: byReason.describe('By reason: they gave us no page'),
    skips: byReason.describe('By reason: we chose not to ask'),
    requests: count,
    waiting: count,
    hostsBusy: count,
  })
  .meta({ id: 'Progress' })

export const Crawl = z
  .object({
    id: z.string(),
    seeds: z.array(address),
    sample: z.boolean(),
    settings: CrawlLimits,
    state: z.enum(CRAWL_STATES),
    reason: text.describe('Why it ended, in words for people'),
    askedAt: time,
    startedAt: time.nullable(),
    endedAt: time.nullable(),
    progress: Progress,
  })
  .meta({ id: 'Crawl' })
export type CrawlJson = z.infer<typeof Crawl>

export const CrawlList = z.object({ crawls: z.array(Crawl) }).meta({ id: 'CrawlList' })
export type CrawlListJson = z.infer<typeof CrawlList>

const note = z.object({
  kind: z.enum(['refusal', 'skip']),
  address,
  reason: z.string(),
  detail: text.describe('The line, header or limit that asked for it'),
  at: time,
})
/** A crawl with its refusals and skips, grouped by reason with examples. */
export const CrawlDetail = Crawl.extend({
  notes: z.array(z.object({ kind: z.enum(['refusal', 'skip']), reason: z.string(), count, examples: z.array(note) })),
}).meta({ id: 'CrawlDetail' })
export type CrawlDetailJson = z.infer<typeof CrawlDetail>

export const Health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

/** Names of the events in the stream of a crawl; the data of each is a `Crawl`. After `end` the stream closes. */
export const CRAWL_EVENTS = ['snapshot', 'progress', 'end'] as const

/** RFC 9457. `code` is stable; `detail` says what to do. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'application/problem+json, RFC 9457' })
export type ProblemJson = z.infer<typeof ProblemDetails>
