// GET /api/blog: a blog among blogs.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { BlogPage } from '../contract.ts'
import { addressParameter, CHOSEN } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const blog = route({
  method: 'get',
  path: '/api/blog',
  summary: 'Posts of a blog by the answers to them, who answers it and whom it links to, its authority over time',
  query: z.object({
    address: addressParameter.meta({ description: 'Home page of a blog, or any post of it' }),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(BlogPage, 'The blog'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'busy'],
  handle: (parts, asked) => sendAnswer(parts, asked, { kind: 'blog', address: asked.query.address }),
})
