// Schemas of what a search finds, and of what there is to choose from in it.
import { z } from 'zod'
import { HIT_KINDS } from '../../answers/shapes.ts'
import { POST_STATES } from '../../graph/verdict.ts'
import { Comment, Post } from './facts.ts'
import { Signature } from './lists.ts'
import { count } from './words.ts'

const leftOut = z.object({ spam: count, noindex: count, again: count, unlike: count })

export const Search = z
  .object({
    query: z.string(),
    hits: z.array(z.object({ post: Post, comment: Comment.nullable().describe('Null: the post itself holds it') })),
    total: count.describe('Under all names, those left out included'),
    leftOut: leftOut.describe('Up to the last hit of this page; unlike: not of the kind, blog, year or state chosen'),
    next: z.string().nullable().describe('`after` of the next page; null: this is the last'),
  })
  .meta({ id: 'Search', description: 'Posts and comments that hold the words, best first' })

export const hitKind = z.enum(HIT_KINDS)
export const hitState = z.enum(POST_STATES)

export const SearchFacets = z
  .object({
    query: z.string(),
    of: count.describe('Hits looked at, best first, shown or not'),
    total: count,
    kinds: z.array(z.object({ value: hitKind, count })),
    blogs: z.array(z.object({ value: z.string().describe('As rankings name it'), count, name: z.string() })),
    years: z.array(z.object({ value: z.string().nullable().describe('Null: nobody knows'), count })),
    states: z.array(z.object({ value: hitState, count })),
    people: z.array(Signature).describe('Who signed a hit with a name that holds a word searched for'),
  })
  .meta({ id: 'SearchFacets', description: 'What the best hits of a search are, counted' })
