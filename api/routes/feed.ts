// GET /api/feed: the responses to a post or a blog as an Atom feed, for feed readers.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { baseOf } from '../base.ts'
import { addressParameter } from '../parameters.ts'
import { NOTHING, route } from '../route.ts'

export const feed = route({
  method: 'get',
  path: '/api/feed',
  summary: 'The newest responses to a post, or to all posts of a blog, as an Atom feed',
  query: z.object({ address: addressParameter.meta({ description: 'Address of a post, or home page of a blog' }) }),
  body: NOTHING,
  answer: { status: 200, description: 'The feed (RFC 4287)', type: 'application/atom+xml', schema: null },
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address } = asked.query
    const query = new URLSearchParams({ address })
    const base = baseOf(parts, asked.request)
    asked.response.type('application/atom+xml; charset=utf-8')
    const where = { self: `${base}/api/feed?${query}`, page: `${base}/conversation?${query}` }
    return sendAnswer(parts, asked, { kind: 'feed', address, where })
  },
})
