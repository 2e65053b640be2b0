// What a response itself is called where its date links to it: on TypePad by another number than its element has, on other pages by the only one.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { textOf } from '../text.ts'
import { numberedLinks } from './items/ids.ts'
import type { Response } from './response.ts'
import { responseReader } from './response-round.ts'

/** Their addresses are those that their dates lead to; what has no number gets the one in there. */
export function withPermalinks(responses: readonly Response[], reading: Reading): readonly Response[] {
  if (responses.length === 0) return responses
  const ids = new Set(responses.map(({ id }) => id))
  const links = numberedLinks(reading).filter(({ prefix, id }) => prefix !== '' && !ids.has(id))
  if (links.length === 0) return responses
  const responseRound = responseReader(responses)
  const found = new Map<Response, Permalink>()
  for (const { anchor, id } of links) {
    const response = responseRound(anchor)
    const url = response && !found.has(response) ? targetOf(anchor, reading) : null
    if (response && url?.hostname === reading.url.hostname && isDate(anchor, response, reading))
      found.set(response, { id, address: url.href })
  }
  if (found.size === 0) return responses
  return responses.map((response) => {
    const permalink = found.get(response)
    return permalink ? { ...response, address: permalink.address, id: response.id ?? permalink.id } : response
  })
}

interface Permalink {
  readonly id: string
  readonly address: string
}

function isDate(anchor: Element, { publishedAt }: Response, reading: Reading): boolean {
  const text = textOf(anchor)
  return publishedAt !== null && text.length < 60 && /\d/.test(text) && reading.dateOf(text) === publishedAt
}
