// GET /embed?address=…: a conversation for an <iframe> on another site: its picture, which leads to the conversation. No script, no style; it
// alone of all our pages may be framed.
import type { RequestHandler } from 'express'
import { MOST_PINS } from '../picture/pins.ts'
import { escaped } from './escaped.ts'
import { addressParameter } from './parameters.ts'
import { Problem } from './problem.ts'

export const EMBED = '/embed'

const POLICY = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
/** What may be chosen of the picture; whatever else is asked is left out. */
const CHOICES = ['asOf', 'view', 'time', 'colour', 'of', 'span', 'width'] as const

export const embed: RequestHandler = (request, response) => {
  const query = new URL(request.originalUrl, 'http://embed.invalid').searchParams
  const { success, data: address } = addressParameter.safeParse(query.get('address') ?? '')
  if (!success) throw new Problem('not-an-address', 'Give the whole address of a post: /embed?address=https://…')
  const chosen = new URLSearchParams({ address })
  for (const name of CHOICES) if (query.has(name)) chosen.set(name, query.get(name) ?? '')
  for (const pin of query.getAll('pin').slice(0, MOST_PINS)) chosen.append('pin', pin)
  response.removeHeader('X-Frame-Options')
  response.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'public, max-age=300' })
  response.type('html').send(pageOf(address, chosen))
}

/** In a narrow frame the conversation is a list, as on a narrow screen: in frames up to so many pixels it is drawn so wide. */
const LISTS = [
  [360, '320'],
  [480, '400'],
  [640, '560'],
] as const

function pageOf(address: string, chosen: URLSearchParams): string {
  const picture = (theme: string, width?: string) => {
    const own = width === undefined || chosen.has('width') ? [] : [['width', width]]
    return escaped(`/api/picture.svg?${new URLSearchParams([...chosen, ...own, ['theme', theme]])}`)
  }
  const lists = LISTS.flatMap(([most, width]) => [
    `<source media="(max-width: ${most}px) and (prefers-color-scheme: dark)" srcset="${picture('dark', width)}">`,
    `<source media="(max-width: ${most}px)" srcset="${picture('light', width)}">`,
  ])
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>The conversation about ${escaped(address)}</title></head>
<body><a href="${escaped(`/conversation?${chosen}`)}" target="_blank" rel="noopener noreferrer"><picture>
${lists.join('\n')}
<source media="(prefers-color-scheme: dark)" srcset="${picture('dark')}">
<img src="${picture('light')}" alt="How the conversation about ${escaped(address)} spread" width="100%">
</picture></a></body></html>
`
}
