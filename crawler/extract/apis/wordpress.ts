// WordPress' own list of comments (developer.wordpress.org/rest-api/reference/comments). Without leave it lists comments alone, most often; where
// it lists pings, it says so.
import { z } from 'zod'
import type { Reading } from '../context.ts'
import { absolute } from '../context.ts'
import { linksOfHeader } from '../discovery/link-header.ts'
import { withRel } from '../discovery/rels.ts'
import { type Answer, type Api, each, Html, Id, type Listed, type ListedComment, listed, Words } from './api.ts'
import { postIdOf } from './post-id.ts'

const ROUTE = '/wp/v2/comments'
const PER_PAGE = 100

export const wordpress: Api = {
  name: 'wordpress',
  isList: (address) =>
    /\/wp\/v2\/(?:sites\/[^/]+\/)?comments\/?$/.test(address.searchParams.get('rest_route') ?? address.pathname) &&
    address.searchParams.has('post'),
  read: (json, answer) => (Array.isArray(json) ? readList(json, answer) : null),
}

const Item = z.object({
  id: z.number(),
  parent: Id,
  author_name: Words,
  author_url: Words,
  date: Words,
  date_gmt: Words,
  content: z.object({ rendered: Html }),
  link: Words,
  type: Words,
})

function readList(json: readonly unknown[], answer: Answer): Listed {
  const items = each(json, Item)
  const comments = items.filter(({ type }) => type === null || type === 'comment')
  const pings = items.filter((item) => isPing(item.type) && item.author_url !== null)
  return listed({
    comments: comments.map(commentOf),
    linkbacks: pings.map((item) => ({
      protocol: item.type as 'pingback' | 'trackback',
      source: item.author_url as string,
      title: item.author_name,
      html: item.content.rendered,
      publishedAt: timeOf(item),
      shownAt: item.link,
      mention: null,
    })),
    next: nextOf(answer),
  })
}

const isPing = (type: string | null): boolean => type === 'pingback' || type === 'trackback'

const commentOf = (item: z.infer<typeof Item>): ListedComment => ({
  id: String(item.id),
  address: item.link,
  author: item.author_name,
  authorUrl: item.author_url,
  publishedAt: timeOf(item),
  html: item.content.rendered,
  parent: item.parent,
})

/** `date` is the blog's own time, `date_gmt` the same moment in UTC: together they tell the zone. */
function timeOf({ date, date_gmt: utc }: Pick<z.infer<typeof Item>, 'date' | 'date_gmt'>): string | null {
  const minutes = (Date.parse(`${date}Z`) - Date.parse(`${utc}Z`)) / 60_000
  if (Number.isNaN(minutes) || Math.abs(minutes) > 14 * 60) return date ?? (utc && `${utc}Z`)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${date}${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

function nextOf({ headers, address }: Answer): readonly string[] {
  const next = linksOfHeader(headers.link ?? '').find(({ rels }) => rels.includes('next'))?.target
  return next && URL.canParse(next, address) ? [new URL(next, address).href] : []
}

/** The page names the root of the lists in its header or its head, and the post by its number; null when either is missing. */
export function wordpressListOf(reading: Reading): string | null {
  const root = rootOf(reading)
  const post = root === null ? null : postIdOf(reading)
  if (root === null || post === null) return null
  const url = new URL(root)
  const query = new URLSearchParams(url.search)
  const route = query.get('rest_route')
  if (route === null) url.pathname = url.pathname.replace(/\/?$/, ROUTE)
  else query.set('rest_route', route.replace(/\/?$/, ROUTE))
  query.set('post', post)
  query.set('per_page', String(PER_PAGE))
  query.set('order', 'asc')
  url.search = query.toString()
  return url.href
}

const API = 'https://api.w.org/'

function rootOf(reading: Reading): string | null {
  const header = linksOfHeader(reading.headers.link ?? '').find(({ rels }) => rels.includes(API))?.target
  const element = withRel(reading, API).find(({ name }) => name === 'link')
  return absolute(header ?? element?.attribs.href, reading)
}
