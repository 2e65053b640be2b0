// Schemas of what stands in the graph: blogs, posts, comments, links with their proofs, readings.
import { z } from 'zod'
import { ALIAS_REASONS, EVIDENCE_KINDS, MARKS, MENTIONS, OUTCOMES, ROADS, ZONES } from '../../graph/model.ts'
import { LINK_STATES, POST_STATES } from '../../graph/verdict.ts'
import { address, count, text, time } from './words.ts'

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
