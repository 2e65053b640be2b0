// webmention.io: keeps the webmentions of pages that name it as their endpoint, and lists them to everybody, as JF2 or in its older shape.
import { z } from 'zod'
import type { Mention } from '../../../graph/model.ts'
import { type Answer, type Api, asHtml, each, type ListedLinkback, listed, Words, withParameter } from '../apis/api.ts'
import type { Reading } from '../context.ts'
import { withRel } from '../discovery/rels.ts'
import type { System } from './system.ts'

const ROOT = 'https://webmention.io'
const PER_PAGE = 100

const Content = z.object({ html: Words.optional(), text: Words.optional(), value: Words.optional() }).catch({})
const Child = z.object({
  'wm-source': z.string().min(1),
  'wm-property': Words,
  'wm-received': Words,
  'wm-private': z.boolean().catch(false),
  name: Words,
  author: z.object({ name: Words }).catch({ name: null }),
  published: Words,
  content: Content,
})
const Link = z.object({
  source: z.string().min(1),
  private: z.boolean().catch(false),
  data: z.object({
    name: Words,
    content: Words,
    published: Words,
    author: z.object({ name: Words }).catch({ name: null }),
  }),
  verified_date: Words,
  activity: z.object({ type: Words }).catch({ type: null }),
})

const api: Api = {
  name: 'webmention.io',
  isList: ({ origin, pathname }) => origin === ROOT && /^\/api\/(?:mentions|links)(?:\.jf2|\.json)?$/.test(pathname),
  read: (json, answer) => {
    const said = z
      .object({ children: z.array(z.unknown()).optional(), links: z.array(z.unknown()).optional() })
      .safeParse(json).data
    if (said === undefined || (said.children === undefined && said.links === undefined)) return null
    const mentions = [...each(said.children, Child).map(mentionOfChild), ...each(said.links, Link).map(mentionOfLink)]
    return listed({
      linkbacks: mentions.filter((mention) => mention !== null),
      threadOf: answer.address.searchParams.get('target'),
      next: nextOf((said.children ?? said.links ?? []).length, answer),
    })
  },
}

export const webmentionIo: System = {
  name: 'webmention.io',
  script: /\/webmentions?(?:[.-]\w{1,20})?\.js|webmention\.io\//,
  thread: ({ permalink }) => permalink,
  api,
}

/** Null for a page that neither names it as its endpoint nor has a script that shows what it keeps (`isShown`). */
export function webmentionListOf(reading: Reading, permalink: string, isShown: boolean): string | null {
  const isEndpoint = withRel(reading, 'webmention').some(({ attribs }) => attribs.href?.startsWith(`${ROOT}/`))
  if (!isEndpoint && !isShown) return null
  return `${ROOT}/api/mentions.jf2?target=${encodeURIComponent(permalink)}&per-page=${PER_PAGE}&page=0`
}

const MENTIONS: Readonly<Record<string, Mention>> = {
  ...{
    'in-reply-to': 'reply',
    reply: 'reply',
    rsvp: 'reply',
    'like-of': 'like',
    like: 'like',
    'bookmark-of': 'bookmark',
  },
  ...{ bookmark: 'bookmark', 'repost-of': 'repost', repost: 'repost', 'mention-of': 'mention', link: 'mention' },
}

function mentionOfChild(child: z.infer<typeof Child>): ListedLinkback | null {
  if (child['wm-private']) return null
  const { html, text, value } = child.content
  return {
    ...{ protocol: 'webmention', source: child['wm-source'], title: child.name ?? child.author.name, shownAt: null },
    html: html ?? asHtml(text ?? value ?? ''),
    publishedAt: child.published ?? child['wm-received'],
    mention: MENTIONS[child['wm-property'] ?? ''] ?? null,
  }
}

function mentionOfLink(link: z.infer<typeof Link>): ListedLinkback | null {
  if (link.private) return null
  const { name, content, published, author } = link.data
  return {
    ...{ protocol: 'webmention', source: link.source, title: name ?? author.name, shownAt: null, html: content ?? '' },
    ...{ publishedAt: published ?? link.verified_date, mention: MENTIONS[link.activity.type ?? ''] ?? null },
  }
}

function nextOf(count: number, { address }: Answer): readonly string[] {
  const page = Number(address.searchParams.get('page') ?? 0)
  const size = Number(address.searchParams.get('per-page') ?? 20)
  return count >= size ? [withParameter(address, 'page', String(page + 1))] : []
}
