// Isso: the list of a thread is at its root, by the path of the page (isso-comments.de/docs/reference/server-api).
import { z } from 'zod'
import { each, flat, Html, Id, type ListedComment, listed, Words } from '../apis/api.ts'
import { absolute } from '../context.ts'
import { byTag } from '../dom.ts'
import { attribute, type System, type Traces } from './system.ts'

const Reply = z.object({
  id: z.number(),
  parent: Id,
  text: Html.nullable().catch(null),
  author: Words,
  website: Words,
  created: z.number().nullable().catch(null),
})

export const isso: System = {
  name: 'isso',
  ids: ['isso-thread'],
  script: /\/embed\.(?:min\.|dev\.)?js\b.*isso|\/isso\/.*embed|\/\/(?:isso|comments?)\.[^/]+\/js\/embed/,
  thread: attribute('data-isso-id'),
  listOf,
  api: {
    name: 'isso',
    isList: ({ searchParams }) => searchParams.has('uri'),
    read: (json) => {
      const said = z.object({ replies: z.array(z.unknown()) }).safeParse(json).data
      if (said === undefined) return null
      const replies = flat(said.replies, (reply) => ('replies' in reply ? reply.replies : null))
      return listed({ comments: each(replies, Reply).map(commentOf) })
    },
  },
}

/** Where the script comes from, unless it says otherwise. */
function listOf(traces: Traces): string | null {
  const { reading, permalink } = traces
  const script = byTag(reading, 'script').find(({ attribs }) => attribs['data-isso']) ?? traces.script
  const stated = script?.attribs['data-isso']
  const root = absolute(stated ?? script?.attribs.src?.replace(/\/js\/embed[^/]*$/, '/'), reading)
  if (root === null) return null
  const list = new URL(root.replace(/\/?$/, '/'))
  list.searchParams.set('uri', attribute('data-isso-id')(traces) ?? new URL(permalink).pathname)
  return list.href
}

function commentOf({ id, parent, text, author, website, created }: z.infer<typeof Reply>): ListedComment {
  return {
    ...{ id: String(id), address: null, author, authorUrl: website, html: text ?? '' },
    publishedAt: created === null || !(Math.abs(created) < 1e11) ? null : new Date(created * 1000).toISOString(),
    parent,
  }
}
