// What a response itself is called where its date links to it: on TypePad by another number than its element has, on other pages by the only one.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { byTag } from '../dom.ts'
import { textOf } from '../text.ts'
import { splitId } from './items/ids.ts'
import type { Response } from './response.ts'
import { responseReader } from './response-round.ts'

/** Their addresses are those that their dates lead to; what has no number gets the one in there. */
export function withPermalinks(responses: readonly Response[], reading: Reading): readonly Response[] {
  if (responses.length === 0) return responses
  const ids = new Set(responses.map(({ id }) => id))
  const responseRound = responseReader(responses)
  const found = new Map<Response, Permalink>()
  for (const anchor of byTag(reading, 'a')) {
    const permalink = permalinkIn(anchor, reading)
    const response = permalink && !ids.has(permalink.id) ? responseRound(anchor) : null
    if (permalink && response && !found.has(response) && isDate(anchor, response, reading))
      found.set(response, permalink)
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

/** A link to a numbered place on a page of this host. */
function permalinkIn(anchor: Element, reading: Reading): Permalink | null {
  const { href } = anchor.attribs
  const hash = href?.lastIndexOf('#') ?? -1
  const parts = href && hash >= 0 ? splitId(href.slice(hash + 1)) : null
  if (!parts || parts.prefix === '') return null
  const url = targetOf(anchor, reading)
  return url?.hostname === reading.url.hostname ? { id: parts.id, address: url.href } : null
}

function isDate(anchor: Element, { publishedAt }: Response, reading: Reading): boolean {
  const text = textOf(anchor)
  return publishedAt !== null && text.length < 60 && /\d/.test(text) && reading.dateOf(text) === publishedAt
}
