// GET /api/search: posts and comments that hold these words.
import { z } from 'zod'
import { hitPlaceOf } from '../../answers/cursor.ts'
import { sendAnswer } from '../answering/send.ts'
import { Search } from '../contract.ts'
import { CHOSEN, cursorParameter, limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const search = route({
  method: 'get',
  path: '/api/search',
  summary: 'Titles, excerpts and comments that hold all these words',
  query: z.object({
    q: z
      .string('give one text to search for')
      .min(1, 'write a word or more')
      .max(200, 'write 200 characters at most')
      .describe('Words; "several words" that stand together; begin* for beginnings'),
    limit: limitParameter(20, 100),
    after: cursorParameter(hitPlaceOf),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Search, 'What was found'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { q, limit, after = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'search', query: q, limit, after })
  },
})
