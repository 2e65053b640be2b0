// Cusdis: a thread is found by the names of the site and of the page, ten comments a page, each with its replies.
import { z } from 'zod'
import { type Answer, asHtml, each, flat, Id, type ListedComment, listed, Words, withParameter } from '../apis/api.ts'
import { attribute, type System, type Traces } from './system.ts'

const PATH = '/api/open/comments'

const Page = z.object({ data: z.object({ data: z.array(z.unknown()), pageCount: z.number().catch(1) }) })
const Item = z.object({
  id: z.string().min(1).max(200),
  parentId: Id,
  by_nickname: Words,
  content: z.string(),
  createdAt: Words,
})

export const cusdis: System = {
  name: 'cusdis',
  ids: ['cusdis_thread'],
  script: /cusdis\.[\w.-]*js/,
  thread: attribute('data-page-id'),
  listOf,
  api: {
    name: 'cusdis',
    isList: ({ pathname, searchParams }) => pathname.endsWith(PATH) && searchParams.has('appId'),
    read: (json, answer) => {
      const said = Page.safeParse(json).data
      if (said === undefined) return null
      const items = flat(said.data.data, (item) => ('replies' in item ? listIn(item.replies) : null))
      return listed({ comments: each(items, Item).map(commentOf), next: nextOf(said.data.pageCount, answer) })
    },
  },
}

const listIn = (replies: unknown): unknown =>
  typeof replies === 'object' && replies !== null && 'data' in replies ? replies.data : replies

function listOf(traces: Traces): string | null {
  const [host, app, page] = ['data-host', 'data-app-id', 'data-page-id'].map((name) => attribute(name)(traces))
  const root = URL.parse(host ?? 'https://cusdis.com')
  if (root === null || !app || !page) return null
  const list = new URL(PATH, root)
  for (const [name, value] of Object.entries({ appId: app, pageId: page, page: '1' }))
    list.searchParams.set(name, value)
  return list.href
}

function nextOf(pages: number, { address }: Answer): readonly string[] {
  const page = Number(address.searchParams.get('page') ?? 1)
  return page < pages ? [withParameter(address, 'page', String(page + 1))] : []
}

const commentOf = ({ id, parentId, by_nickname: author, content, createdAt }: z.infer<typeof Item>): ListedComment => ({
  ...{ id, address: null, author, authorUrl: null, publishedAt: createdAt, html: asHtml(content), parent: parentId },
})
