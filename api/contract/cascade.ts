// Schemas of the cascade card.
import { z } from 'zod'
import { CASCADE_SHAPES } from '../../answers/shapes.ts'
import { address, count, seconds, text } from './words.ts'

const share = z.number().min(0).max(1)

export const CascadeCard = z
  .object({
    address,
    root: address,
    asOf: text,
    leftOut: count,
    posts: count,
    blogs: count,
    people: count,
    comments: count,
    depth: count,
    breadth: count,
    virality: z
      .number()
      .nullable()
      .describe('Structural virality: mean distance between all pairs of posts in the tree'),
    shape: z.enum(CASCADE_SHAPES),
    halfWithin: seconds,
    ninetyWithin: seconds,
    medianDelay: z.number().nullable().describe('Seconds between an answer or comment and what it answers'),
    quietFor: z.number().nullable().describe('Seconds between the last answer or comment and our last look'),
    growing: z.boolean().nullable(),
    oddities: z.object({ undated: count, older: count, backwards: count, roots: count }),
    baselines: z.object({
      source: z.object({ citation: z.string(), address, data: z.string() }),
      sizeExponent: z.number(),
      popularityExponent: z.number(),
      commonestShape: z.enum(CASCADE_SHAPES),
      shareAsLarge: share.nullable(),
      halfWithinDays: count,
      ninetyWithinDays: count,
    }),
  })
  .meta({ id: 'CascadeCard', description: 'A conversation in numbers, beside what is published of blog cascades' })
