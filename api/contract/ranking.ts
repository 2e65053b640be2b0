// Schemas of rankings.
import { z } from 'zod'
import { MEASURES, RANKED, RANKED_OF } from '../../answers/shapes.ts'
import { address, count, text, windowed } from './words.ts'

const share = z.number().min(0).max(1)

export const RankingRow = z
  .object({
    rank: z.number().int().min(1).describe('Shared by equals'),
    value: z.number().nonnegative(),
    name: z.string().describe("A post's address; a blog's without scheme and www; a domain"),
    address: address.nullable(),
    title: text,
    read: z.boolean().nullable().describe('A page of it was read; null for domains'),
    community: count.nullable(),
    ring: count.nullable().describe('Number in `rings`: its likely link ring'),
  })
  .meta({ id: 'RankingRow' })

export const Ranking = z
  .object({
    by: z.enum(RANKED),
    measure: z.enum(MEASURES),
    of: z.enum(RANKED_OF),
    ...windowed,
    rows: z.array(RankingRow),
    total: count.describe('How many have a value above 0, read or not'),
    links: count.describe('Links that made it'),
    excluded: z.object({
      ...{ self: count, spam: count, other: count, nofollow: count, unconfirmed: count, outsideWindow: count },
    }),
    communities: z.object({ sizes: z.array(count), modularity: z.number() }).nullable(),
    rings: z.array(z.object({ members: z.array(z.string()), mutual: share, inside: share })),
  })
  .meta({ id: 'Ranking', description: 'Posts, blogs or domains by a measure of authority' })
