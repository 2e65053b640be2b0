// The lists of WordPress.com (developer.wordpress.com/docs/api/1.1/get/sites/$site/posts/$post_ID/replies): these tell pings from comments.
import { z } from 'zod'
import type { Reading } from '../context.ts'
import { byTag } from '../dom.ts'
import { type Answer, type Api, each, Html, Id, type ListedComment, listed, Words, withParameter } from './api.ts'
import { postIdOf } from './post-id.ts'

const HOST = 'public-api.wordpress.com'
const PER_PAGE = 100

export const wordpressCom: Api = {
  name: 'wordpress.com',
  isList: ({ hostname, pathname }) =>
    hostname === HOST && /^\/rest\/v1(?:\.\d)?\/sites\/[^/]+\/posts\/[^/]+\/replies\/?$/.test(pathname),
  read: (json, answer) => {
    const said = z.object({ found: z.number(), comments: z.array(z.unknown()) }).safeParse(json).data
    if (said === undefined) return null
    const items = each(said.comments, Item)
    return listed({
      comments: items.filter(({ type }) => !isPing(type)).map(commentOf),
      linkbacks: items
        .filter(({ type, author }) => isPing(type) && author.URL !== null)
        .map((item) => ({
          protocol: item.type as 'pingback' | 'trackback',
          source: item.author.URL as string,
          title: item.author.name,
          html: item.content,
          publishedAt: item.date,
          shownAt: item.URL,
          mention: null,
        })),
      next: nextOf(said.found, answer),
    })
  },
}

const Item = z.object({
  ID: z.number(),
  author: z.object({ name: Words, URL: Words }).catch({ name: null, URL: null }),
  date: Words,
  URL: Words,
  content: Html,
  parent: z
    .object({ ID: Id })
    .transform(({ ID }) => ID)
    .catch(null),
  type: Words,
})

const isPing = (type: string | null): boolean => type === 'pingback' || type === 'trackback'

const commentOf = ({ ID, URL, author, date, content, parent }: z.infer<typeof Item>): ListedComment => ({
  ...{ id: String(ID), address: URL, author: author.name, authorUrl: author.URL },
  ...{ publishedAt: date, html: content, parent },
})

function nextOf(found: number, { address }: Answer): readonly string[] {
  const page = Number(address.searchParams.get('page') ?? 1)
  return page * PER_PAGE < found ? [withParameter(address, 'page', String(page + 1))] : []
}

/** Null for a blog that is not kept there. */
export function wordpressComListOf(reading: Reading): string | null {
  const isThere = byTag(reading, 'meta').some(
    ({ attribs }) => attribs.name === 'generator' && /^wordpress\.com/i.test(attribs.content ?? ''),
  )
  const post = isThere ? postIdOf(reading) : null
  if (post === null) return null
  const { hostname } = new URL(reading.address)
  return `https://${HOST}/rest/v1.1/sites/${hostname}/posts/${post}/replies/?number=${PER_PAGE}&order=ASC`
}
