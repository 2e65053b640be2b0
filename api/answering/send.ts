// From the bytes of an answer to the response.

import type { Parts } from '../parts.ts'
import type { Asked } from '../route.ts'
import type { Bytes } from './pieces.ts'
import type { Chosen, Question } from './questions.ts'

/** Sends the answer with the type that the response has, or as JSON. */
export async function sendAnswer(
  { answering }: Pick<Parts, 'answering'>,
  { response, left, query }: Pick<Asked<Chosen | object, unknown>, 'response' | 'left' | 'query'>,
  question: Question,
): Promise<void> {
  const body = await wholeAnswer(
    answering.ask({ ...question, ...('fields' in query && { fields: query.fields }) }, left),
  )
  if (!response.hasHeader('Content-Type')) response.type('json')
  response.send(body)
}

export async function wholeAnswer(pieces: AsyncIterable<Bytes>): Promise<Buffer> {
  const [first, ...others] = await Array.fromAsync(pieces)
  return first && others.length === 0
    ? Buffer.from(first.buffer)
    : Buffer.concat([...(first ? [first] : []), ...others])
}
