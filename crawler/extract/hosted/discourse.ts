// Discourse: the topic that a forum keeps for a page. Its first post is the page itself.
import { z } from 'zod'
import { type Answer, each, Html, type ListedComment, listed, Words, withParameter } from '../apis/api.ts'
import { absolute } from '../context.ts'
import { type System, type Traces, variable } from './system.ts'

const EMBED = 'DiscourseEmbed'
const TOPIC = /^(.*)\/t\/(?:[^/]+\/)?(\d{1,9})\.json$/

const Topic = z.object({
  post_stream: z.object({ posts: z.array(z.unknown()), stream: z.array(z.number()).catch([]) }),
})
const Post = z.object({
  id: z.number(),
  name: Words,
  username: Words,
  created_at: Words,
  cooked: Html,
  post_number: z.number(),
  reply_to_post_number: z.number().nullable().catch(null),
  action_code: Words,
})
type Post = z.infer<typeof Post>

export const discourse: System = {
  name: 'discourse',
  ids: ['discourse-comments'],
  thread: (traces) => variable('topicId', traces, EMBED) ?? variable('discourseEmbedUrl', traces, EMBED),
  pageOf,
  listOf,
  api: {
    name: 'discourse',
    isList: ({ pathname }) => TOPIC.test(pathname),
    read: (json, answer) => {
      const said = Topic.safeParse(json).data
      if (said === undefined) return null
      const posts = each(said.post_stream.posts, Post)
      const ids = new Map(posts.map(({ post_number, id }) => [post_number, String(id)]))
      return listed({
        comments: posts.filter(isComment).map((post) => commentOf(post, ids, answer)),
        next: nextOf(posts, said.post_stream.stream, answer),
      })
    },
  },
}

const isComment = ({ post_number, action_code }: Post): boolean => post_number > 1 && action_code === null

function commentOf(post: Post, ids: ReadonlyMap<number, string>, { address }: Answer): ListedComment {
  const answered = post.reply_to_post_number ?? 1
  const [, root = '', topic = ''] = TOPIC.exec(address.pathname) ?? []
  return {
    ...{ id: String(post.id), author: post.name ?? post.username, publishedAt: post.created_at, html: post.cooked },
    address: `${address.origin}${root}/t/${topic}#post-${post.id}`,
    authorUrl: post.username && new URL(`${root}/u/${encodeURIComponent(post.username)}`, address).href,
    parent: answered > 1 ? (ids.get(answered) ?? null) : null,
  }
}

/** Twenty posts a page; `stream` names them all. */
function nextOf(posts: readonly Post[], stream: readonly number[], { address }: Answer): readonly string[] {
  const last = posts.at(-1)
  const page = Number(address.searchParams.get('page') ?? 1)
  return last && stream.at(-1) !== last.id && stream.length > 0
    ? [withParameter(address, 'page', String(page + 1))]
    : []
}

/** A page may know its topic only by its own address: then the forum says which it is. */
function pageOf(traces: Traces): string | null {
  if (listOf(traces) !== null) return null
  const page = inForum('embed/comments', traces)
  page?.searchParams.set('embed_url', variable('discourseEmbedUrl', traces, EMBED) ?? traces.permalink)
  return page?.href ?? null
}

function listOf(traces: Traces): string | null {
  const topic = variable('topicId', traces, EMBED)
  return topic === null ? null : (inForum(`t/${topic}.json`, traces)?.href ?? null)
}

function inForum(path: string, traces: Traces): URL | null {
  const forum = absolute(variable('discourseUrl', traces, EMBED), traces.reading)
  return forum === null ? null : new URL(path, forum.replace(/\/?$/, '/'))
}
