// GET /api/posts, /api/blogs, /api/comments, /api/people: what is known, page by page.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { Blogs, Comments, People, Posts } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN, limitParameter, PAGED, pageOf } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

const paged = z.object(PAGED)
const OF_A_POST = ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'] as const

export const posts = route({
  method: 'get',
  path: '/api/posts',
  summary: 'Posts by address, all or those of a blog',
  query: paged.extend({ blog: addressParameter.optional().describe('Home page of a blog') }),
  body: NOTHING,
  answer: json(Posts, 'A page of posts'),
  problems: ['not-an-address', 'bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { blog = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'posts', blog, page: pageOf(asked.query) })
  },
})

export const blogs = route({
  method: 'get',
  path: '/api/blogs',
  summary: 'Blogs by address',
  query: paged,
  body: NOTHING,
  answer: json(Blogs, 'A page of blogs'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => {
    return sendAnswer(parts, asked, { kind: 'blogs', page: pageOf(asked.query) })
  },
})

export const comments = route({
  method: 'get',
  path: '/api/comments',
  summary: 'Comments under a post, by address',
  query: paged.extend({ address: addressParameter }),
  body: NOTHING,
  answer: json(Comments, 'A page of comments'),
  problems: OF_A_POST,
  handle: (parts, asked) => {
    const { address } = asked.query
    return sendAnswer(parts, asked, { kind: 'comments', address, page: pageOf(asked.query) })
  },
})

export const people = route({
  method: 'get',
  path: '/api/people',
  summary: 'Who signed posts and comments of the conversation round a post',
  query: z.object({
    address: addressParameter,
    asOf: asOfParameter,
    limit: limitParameter(100, 1_000),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(People, 'The people'),
  problems: OF_A_POST,
  handle: (parts, asked) => {
    const { address, asOf = null, limit } = asked.query
    return sendAnswer(parts, asked, { kind: 'people', address, asOf, limit })
  },
})
