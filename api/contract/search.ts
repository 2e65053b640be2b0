// Schema of what a search finds.
import { z } from 'zod'
import { Comment, Post } from './facts.ts'
import { count } from './words.ts'

export const Search = z
  .object({
    query: z.string(),
    hits: z.array(z.object({ post: Post, comment: Comment.nullable().describe('Null: the post itself holds it') })),
    total: count.describe('Under all names, those left out included'),
    leftOut: z.object({ spam: count, noindex: count, again: count }).describe('Of this page'),
    next: z.string().nullable().describe('`after` of the next page; null: this is the last'),
  })
  .meta({ id: 'Search', description: 'Posts and comments that hold the words, best first' })
