// Remark42 (remark42.com/docs/contributing/api): a thread is found by the site's name and the address of the page.
import { z } from 'zod'
import { each, flat, Html, Id, type ListedComment, listed, Words } from '../apis/api.ts'
import { absolute } from '../context.ts'
import { type System, type Traces, variable } from './system.ts'

const PATH = '/api/v1/find'
const CONFIG = 'remark_config'

const Item = z.object({
  id: z.string().min(1).max(200),
  pid: Id,
  text: Html,
  user: z.object({ name: Words }).catch({ name: null }),
  time: Words,
  delete: z.boolean().catch(false),
})

export const remark42: System = {
  name: 'remark42',
  ids: ['remark42'],
  script: /\/remark(?:42)?\.m?js/,
  thread: (traces) => variable('url', traces, CONFIG),
  listOf,
  api: {
    name: 'remark42',
    isList: ({ pathname, searchParams }) => pathname.endsWith(PATH) && searchParams.has('site'),
    read: (json, { address }) => {
      const said = z.object({ comments: z.array(z.unknown()) }).safeParse(json).data
      if (said === undefined) return null
      // A tree wraps each comment beside its replies; a plain list does not.
      const nodes = flat(said.comments, (node) => ('replies' in node ? node.replies : null))
      const items = nodes.map((node) => ('comment' in node ? node.comment : node))
      return listed({
        comments: each(items, Item).flatMap((item) => (item.delete ? [] : [commentOf(item)])),
        threadOf: address.searchParams.get('url'),
      })
    },
  },
}

function listOf(traces: Traces): string | null {
  const host = absolute(variable('host', traces, CONFIG), traces.reading)
  const site = variable('site_id', traces, CONFIG)
  if (host === null || site === null) return null
  const list = new URL(host)
  list.pathname = list.pathname.replace(/\/?$/, PATH)
  const url = variable('url', traces, CONFIG) ?? traces.permalink
  for (const [name, value] of Object.entries({ site, url, sort: '+time', format: 'plain' }))
    list.searchParams.set(name, value)
  return list.href
}

const commentOf = ({ id, pid, text, user, time }: z.infer<typeof Item>): ListedComment => ({
  ...{ id, address: null, author: user.name, authorUrl: null, publishedAt: time, html: text, parent: pid },
})
