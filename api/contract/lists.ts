// Schemas of lists that come page by page.
import { z } from 'zod'
import { Blog, Comment, Post } from './facts.ts'
import { address, count, text } from './words.ts'

const hidden = z.object({ spam: count, noindex: count }).describe('What is not shown, of this page')
const next = z.string().nullable().describe('`after` of the next page; null: this is the last')

export const Posts = z.object({ posts: z.array(Post), leftOut: hidden, next }).meta({ id: 'Posts' })
export const Blogs = z.object({ blogs: z.array(Blog), leftOut: hidden, next }).meta({ id: 'Blogs' })
export const Comments = z
  .object({ post: address, comments: z.array(Comment), total: count, leftOut: hidden, next })
  .meta({ id: 'Comments' })

export const Signature = z
  .object({ name: z.string(), site: text, posts: count, comments: count })
  .meta({ id: 'Signature', description: 'Who is called alike and gives the same site may still be two' })

export const People = z
  .object({
    address,
    people: z.array(Signature),
    total: count,
    leftOut: count.describe('Beyond the limit'),
    unsigned: count.describe('Posts and comments that nobody signed'),
  })
  .meta({ id: 'People', description: 'Signatures in a conversation, the busiest first' })
