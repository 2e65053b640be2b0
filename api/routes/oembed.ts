// GET /api/oembed: how another site shows a conversation's picture (https://oembed.com, 2.3.4.4): a frame of /embed.
import { z } from 'zod'
import { addressOf } from '../../graph/address.ts'
import { wholeAnswer } from '../answering/send.ts'
import { baseOf } from '../base.ts'
import { OEmbed, type OEmbedJson } from '../contract.ts'
import { EMBED } from '../embed.ts'
import { limitParameter } from '../parameters.ts'
import { Problem } from '../problem.ts'
import { json, NOTHING, route } from '../route.ts'

const [WIDTH, HEIGHT, MOST] = [800, 500, 4_000]
const CACHED = 300
const PAGES = /^\/(?:conversation|embed)$/

/** The post of one of our own pages; null when it is none. */
function postIn(page: string, base: string): string | null {
  const url = URL.parse(page)
  if (url === null || url.origin !== new URL(base).origin || !PAGES.test(url.pathname)) return null
  return addressOf(url.searchParams.get('address') ?? '')
}

export const oembed = route({
  method: 'get',
  path: '/api/oembed',
  summary: 'How to show the page of a conversation inside another (oEmbed)',
  query: z.object({
    url: z
      .string('give one address')
      .max(4_000, 'give an address')
      .describe('Address of a page of this server: /conversation?address=…'),
    format: z.enum(['json'], 'json is the only format').default('json'),
    maxwidth: limitParameter(WIDTH, MOST).describe('Pixels'),
    maxheight: limitParameter(HEIGHT, MOST).describe('Pixels'),
  }),
  body: NOTHING,
  answer: json(OEmbed, 'A frame to show'),
  problems: ['bad-parameter', 'unknown-address', 'busy'],
  handle: async (parts, { query, request, response, left }) => {
    const base = baseOf(parts, request)
    const address = postIn(query.url, base)
    const found =
      address && (await wholeAnswer(parts.answering.ask({ kind: 'first-post', addresses: [address] }, left)))
    if (address === null || String(found) === 'null') {
      throw new Problem(
        'unknown-address',
        'Give the address of a conversation here: /conversation?address=… of a post that was crawled.',
      )
    }
    const [width, height] = [Math.min(WIDTH, query.maxwidth), Math.min(HEIGHT, query.maxheight)]
    const frame = `${base}${EMBED}?${new URLSearchParams({ address })}`.replaceAll('&', '&amp;')
    const answer: OEmbedJson = {
      ...{ type: 'rich', version: '1.0', provider_name: 'Grapevine', provider_url: `${base}/`, cache_age: CACHED },
      title: `The conversation about ${address}`,
      html: `<iframe src="${frame}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
      ...{ width, height },
    }
    response.json(answer)
  },
})
