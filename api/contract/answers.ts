// Schemas of what is said of the graph: conversations, posts with all that belongs to them, authority, the home page.
import { z } from 'zod'
import { RANKED } from '../../answers/shapes.ts'
import { Alias, Blog, Comment, Link, Mark, Post, Reading } from './facts.ts'
import { address, count, seconds, text, time, windowed } from './words.ts'

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
    missing: z
      .object({
        ...{ found: count, byLinkbacks: count, byFeeds: count, byBoth: count },
        ...{ missing: count.nullable(), low: count.nullable(), high: count.nullable() },
      })
      .describe('Answers that are probably missing, with a 95 % interval; null is too little overlap to say'),
  })
  .meta({
    id: 'Completeness',
    description: 'Which roads were tried, which failed and why, and what is known to be missing',
  })

const indices = z.array(z.number().int().min(-1))

export const Indices = z
  .object({
    tree: indices.describe('The post of each branch of the tree'),
    parents: indices.describe('The parent of each branch of the tree'),
    upstream: indices.describe('The post of each branch of `upstream`'),
    comments: indices.describe('The post of each comment'),
    sources: indices.describe('The source of each link'),
    targets: indices.describe('The target of each link'),
  })
  .meta({ id: 'Indices', description: 'Where in `posts` the posts stand that the other rows name; -1 is none of them' })

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
    indices: Indices,
    moments: z
      .array(z.number())
      .describe('Seconds after the root of each answer and comment that has a date, in rising order'),
    numbers: Numbers,
    completeness: Completeness,
    excluded: Excluded,
  })
  .meta({ id: 'Conversation' })

export const Authority = z
  .object({
    by: z.enum(RANKED),
    name: z.string().describe('As rankings name it'),
    address,
    measure: z.literal('blogs'),
    ...windowed,
    value: count,
    links: count.describe('Links that made it'),
    blogs: z.array(z.object({ blog: z.string(), name: z.string(), links: z.array(address) })),
    excluded: Excluded.extend({ nofollow: count, unconfirmed: count, outsideWindow: count }),
  })
  .meta({ id: 'Authority', description: 'How many different blogs linked, and the posts that made the number' })

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
  .object({
    ...{ address, direction: z.enum(['inbound', 'outbound']), asOf: text, links: z.array(Link) },
    total: count.describe('All of them, shown here or not'),
    leftOut: count.describe('Posts beyond what one answer reckons with'),
    excluded: Excluded,
    next: z.string().nullable().describe('`after` of the next page; null: this is the last'),
  })
  .meta({ id: 'Links' })

export const ConversationCard = z
  .object({
    address,
    title: text,
    blogName: z.string(),
    publishedAt: time.nullable(),
    numbers: Numbers,
    branches: z.array(z.object({ parent: count.nullable(), after: seconds })),
    arrivals: z
      .array(time)
      .describe('When each answer and comment was first seen by us, the newest first, 100 at most'),
  })
  .meta({ id: 'ConversationCard' })

/** `known` is what the whole store holds: all zero when nothing was ever crawled. */
export const ConversationList = z
  .object({
    conversations: z.array(ConversationCard),
    known: z.object({ blogs: count, posts: count, comments: count, links: count, readings: count }),
  })
  .meta({ id: 'ConversationList' })
