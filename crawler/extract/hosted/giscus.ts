// giscus: a thread is a discussion on GitHub; giscus.app lists it to everybody, as its own widget asks for it.
import { z } from 'zod'
import { type Answer, each, flat, Html, Id, type ListedComment, listed, Words, withParameter } from '../apis/api.ts'
import { attribute, type System, type Traces } from './system.ts'
import { titleOf } from './utterances.ts'

const ROOT = 'https://giscus.app'
const PATH = '/api/discussions'
const PER_PAGE = 100

const Page = z.object({
  discussion: z.object({
    comments: z.array(z.unknown()),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: Words }).catch({ hasNextPage: false, endCursor: null }),
  }),
})
const Item = z.object({
  id: z.string().min(1).max(200),
  author: z.object({ login: Words, url: Words }).catch({ login: null, url: null }),
  createdAt: Words,
  url: Words,
  bodyHTML: Html,
  replyToId: Id,
  isMinimized: z.boolean().catch(false),
})

export const giscus: System = {
  name: 'giscus',
  ids: ['giscus', 'giscus-wrap', 'giscus-comment'],
  classes: ['giscus'],
  script: /\/\/giscus\.app\/client\.js/,
  thread: (traces) => attribute('data-term')(traces) ?? attribute('data-mapping')(traces),
  listOf,
  api: {
    name: 'giscus',
    isList: ({ origin, pathname }) => origin === ROOT && pathname === PATH,
    read: (json, answer) => {
      const said = Page.safeParse(json).data
      if (said === undefined) return null
      const { comments, pageInfo } = said.discussion
      const items = flat(comments, (item) => ('replies' in item ? item.replies : null))
      return listed({
        comments: each(items, Item).flatMap((item) => (item.isMinimized ? [] : [commentOf(item)])),
        next: nextOf(pageInfo, answer),
      })
    },
  },
}

function nextOf({ hasNextPage, endCursor }: z.infer<typeof Page>['discussion']['pageInfo'], { address }: Answer) {
  return hasNextPage && endCursor !== null ? [withParameter(address, 'after', endCursor)] : []
}

const commentOf = ({ id, author, createdAt, url, bodyHTML, replyToId }: z.infer<typeof Item>): ListedComment => ({
  ...{ id, address: url, author: author.login, authorUrl: author.url, publishedAt: createdAt },
  ...{ html: bodyHTML, parent: replyToId },
})

function listOf(traces: Traces): string | null {
  const of = (name: string): string | null => attribute(`data-${name}`)(traces)
  const [repo, mapping] = [of('repo'), of('mapping')]
  const term = mapping === 'specific' || mapping === 'number' ? of('term') : titleOf(mapping, traces)
  if (repo === null || term === null) return null
  const list = new URL(PATH, ROOT)
  const asked = mapping === 'number' ? { number: term } : { term, category: of('category') ?? '' }
  for (const [name, value] of Object.entries({
    repo,
    ...asked,
    strict: of('strict') === '1' ? 'true' : 'false',
    first: String(PER_PAGE),
  }))
    list.searchParams.set(name, value)
  return list.href
}
