// Schemas of who answered a blog, and of what a conversation leaves out.
import { z } from 'zod'
import { ZONES } from '../../graph/model.ts'
import { NOT_RESPONSES } from '../../graph/verdict.ts'
import { Excluded } from './answers.ts'
import { Blog, Comment, Link, Post } from './facts.ts'
import { address, count, text } from './words.ts'

export const LEFT_OUT_REASONS = [...NOT_RESPONSES, ...ZONES] as const

const ofAnyKind = { target: Post, leftOut: z.enum(NOT_RESPONSES).nullable() }

export const BlogResponse = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['citation', 'linkback']), source: Post, link: Link, ...ofAnyKind }),
    z.object({ kind: z.literal('comment'), comment: Comment, ...ofAnyKind }),
  ])
  .meta({
    id: 'Response',
    description:
      'A post that links (citation), one that is only said to (linkback), or a comment under a post of the blog; leftOut says why it is no answer',
  })

export const Responses = z
  .object({
    blog: Blog,
    responses: z.array(BlogResponse),
    anchors: z.array(z.object({ blog: address, target: address, zone: z.enum(ZONES) })),
    next: text.describe('Give it as `after` for the next page; null when this is the last'),
    total: count.describe('All responses, shown here or not'),
    kinds: z.object({ citation: count, linkback: count, comment: count }).describe('The same by kind'),
    leftOut: z.array(z.object({ reason: z.enum(LEFT_OUT_REASONS), count })),
  })
  .meta({ id: 'Responses' })

const reason = z.enum(Object.keys(Excluded.shape) as (keyof typeof Excluded.shape)[])

export const LeftOut = z
  .object({
    root: address,
    asOf: text,
    links: z.array(z.object({ reason, link: Link })),
    anchors: z.array(z.object({ reason, blog: address, target: address, zone: z.enum(ZONES) })),
    comments: z.array(address).describe('Marked as spam'),
    excluded: Excluded,
  })
  .meta({ id: 'LeftOut', description: 'What pointed at a conversation and is no part of it' })
