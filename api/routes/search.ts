// GET /api/search: posts and comments that hold these words; GET /api/search/facets: what these hits are.
import { z } from 'zod'
import { hitPlaceOf } from '../../answers/cursor.ts'
import { sendAnswer } from '../answering/send.ts'
import { hitKind, hitState, Search, SearchFacets } from '../contract.ts'
import { CHOSEN, cursorParameter, limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

const q = z
  .string('give one text to search for')
  .min(1, 'write a word or more')
  .max(200, 'write 200 characters at most')
  .describe('Words; "several words" that stand together; begin* for beginnings')

export const search = route({
  method: 'get',
  path: '/api/search',
  summary: 'Titles, excerpts, names and comments that hold all these words',
  query: z.object({
    q,
    kind: hitKind.optional().describe('Only these'),
    blog: z
      .string()
      .max(2000, 'write 2,000 characters at most')
      .optional()
      .describe('Only of this one, as the facets name it'),
    year: z
      .string()
      .regex(/^\d{4}$/, 'write a year as 2008')
      .optional()
      .describe('Only of this year'),
    state: hitState.optional().describe('Only those in this state'),
    limit: limitParameter(20, 100),
    after: cursorParameter(hitPlaceOf),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Search, 'What was found'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { q: query, kind, blog, year, state, limit, after = null } = asked.query
    const only = Object.fromEntries(
      Object.entries({ kind, blog, year, state }).filter(([, value]) => value !== undefined),
    )
    return sendAnswer(parts, asked, { kind: 'search', query, options: { limit, after, only } })
  },
})

export const searchFacets = route({
  method: 'get',
  path: '/api/search/facets',
  summary: 'Kinds, blogs, years, states and people among the best 2,000 hits of a search',
  query: z.object({ q, ...CHOSEN }),
  body: NOTHING,
  answer: json(SearchFacets, 'What the hits are'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => sendAnswer(parts, asked, { kind: 'search-facets', query: asked.query.q }),
})
