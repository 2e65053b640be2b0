// GET /api/conversation, /api/cascade, /api/left-out: what is said of the conversation round a post.
import { z } from 'zod'
import { PARENT_CHOICES } from '../../answers/cascade.ts'
import { sendAnswer } from '../answering/send.ts'
import { CascadeCard, Conversation, LeftOut } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

const ofPost = z.object({ address: addressParameter, asOf: asOfParameter, ...CHOSEN })
const withTree = ofPost.extend({
  parent: z
    .enum(PARENT_CHOICES, `write one of ${PARENT_CHOICES.join(', ')}`)
    .default('latest')
    .describe('Which of the older posts that it cites a post hangs on in the tree'),
})
const COMMON = {
  method: 'get',
  body: NOTHING,
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
} as const

export const conversation = route({
  ...COMMON,
  path: '/api/conversation',
  summary: 'The conversation round a post: who answered, and what it answered',
  query: withTree,
  answer: json(Conversation, 'The conversation; numbers are 0 when nobody has answered'),
  handle: (parts, asked) => {
    const { address, asOf = null, parent } = asked.query
    return sendAnswer(parts, asked, { kind: 'conversation', address, asOf, parent })
  },
})

export const cascade = route({
  ...COMMON,
  path: '/api/cascade',
  summary: 'How large, deep and fast a conversation grew, beside what is published of blog cascades',
  query: withTree,
  answer: json(CascadeCard, 'The cascade card'),
  handle: (parts, asked) => {
    const { address, asOf = null, parent } = asked.query
    return sendAnswer(parts, asked, { kind: 'cascade', address, asOf, parent })
  },
})

export const leftOut = route({
  ...COMMON,
  path: '/api/left-out',
  summary: 'What pointed at the conversation round a post and is no part of it, with the reason',
  query: ofPost,
  answer: json(LeftOut, 'Links, anchors and comments that the conversation leaves out'),
  handle: (parts, asked) => {
    const { address, asOf = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'left-out', address, asOf })
  },
})
