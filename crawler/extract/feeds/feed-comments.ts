// The comments of a comment feed, and the linkbacks among them that give themselves away: such feeds mark none.
import { absolute, type Reading, readingOf } from '../context.ts'
import { byTag } from '../dom.ts'
import type { ExtractedComment, ExtractedLinkback } from '../extraction.ts'
import { textOf } from '../text.ts'
import { looksCut } from '../thread/kind.ts'
import { type FeedPage, plainOf } from './feed-entries.ts'
import type { Feed, FeedItem } from './items.ts'

const BY = /^(?:by|von|par|por|di|da|door|przez|av|af|kirjoittanut|автор|投稿者|作者)\s*[:：]\s*(.+)$/iu
const ON =
  /^(?:comment|kommentar|commentaire|comentario|comentário|commento|reactie|komentarz)\S* (?:on|zu|sur|en|em|su|op|do) .{1,300} (?:by|von|par|por|di|da|door|przez) (.{1,80})$/iu
const OF_COMMENTS =
  /^(?:comments? (?:on|for)|kommentare? zu|commentaires? sur|comentarios en|comentários sobre|commenti (?:a|su)|reacties op|komentarze do)/iu
const FRAGMENT = /#(?:comment-?|c|cmt|t)([\w-]{1,60})$/i

/** A feed whose items point at comments, or say that they answer something. */
export function isOfComments({ title, items }: Feed): boolean {
  const marked = items.filter(
    (item) => FRAGMENT.test(item.address ?? '') || item.inReplyTo !== null || BY.test(item.title ?? ''),
  )
  return items.length > 0 ? marked.length > items.length / 2 : OF_COMMENTS.test(title ?? '')
}

export interface FeedResponses {
  readonly comments: readonly ExtractedComment[]
  readonly linkbacks: readonly ExtractedLinkback[]
}

export function responsesOf(feed: Feed, page: FeedPage): FeedResponses {
  const ids = new Map(feed.items.map((item) => [item.id, idOf(item)]))
  const comments: ExtractedComment[] = []
  const linkbacks: ExtractedLinkback[] = []
  for (const item of feed.items) {
    const reading = readingOf(item.html, {
      ...page,
      address: absolute(item.address, { base: page.address }) ?? page.address,
      headers: {},
    })
    const text = textOf(reading.document)
    if (looksCut(text)) linkbacks.push(linkbackOf(item, text, reading))
    else if (text)
      comments.push(commentOf(item, reading, item.inReplyTo === null ? null : (ids.get(item.inReplyTo) ?? null)))
  }
  return { comments, linkbacks }
}

const idOf = (item: FeedItem): string | null =>
  FRAGMENT.exec(item.address ?? '')?.[1] ??
  FRAGMENT.exec(item.id ?? '')?.[1] ??
  /\.post-?(\d{5,})$/.exec(item.id ?? '')?.[1] ??
  null

const nameIn = (item: FeedItem): string | null => {
  const title = plainOf(item.title) ?? ''
  return plainOf(item.author) ?? BY.exec(title)?.[1]?.trim() ?? ON.exec(title)?.[1]?.trim() ?? null
}

function commentOf(item: FeedItem, reading: Reading, answered: string | null): ExtractedComment {
  const reply = replyLine(reading)
  return {
    id: idOf(item),
    address: absolute(item.address, reading),
    author: nameIn(item),
    authorUrl: absolute(item.authorUrl, reading),
    publishedAt: reading.dateOf(item.date ?? ''),
    text: reply
      ? textOf(reading.document, (element) => element === reply.element)
          .replace(reply.words, '')
          .trim()
      : textOf(reading.document),
    parent: answered ?? reply?.parent ?? null,
    layer: 'feed',
  }
}

/** WordPress begins a reply with "In reply to <a href="…#comment-7">Name</a>.", in the blog's language. */
function replyLine(
  reading: Reading,
): { readonly element: unknown; readonly words: string; readonly parent: string } | null {
  const anchor = byTag(reading, 'a')[0]
  const parent = FRAGMENT.exec(anchor?.attribs.href ?? '')?.[1]
  const before = anchor?.prev && 'data' in anchor.prev ? anchor.prev.data.trim() : ''
  if (!anchor || !parent || before === '' || before.length > 30 || anchor.prev?.prev) return null
  return { element: anchor, words: `${before} .`, parent }
}

function linkbackOf(item: FeedItem, text: string, reading: Reading): ExtractedLinkback {
  return {
    protocol: null,
    source: absolute(item.authorUrl, reading),
    title: nameIn(item),
    blogName: null,
    excerpt: text,
    publishedAt: reading.dateOf(item.date ?? ''),
    inferred: true,
    shownAt: absolute(item.address, reading),
    mention: null,
    layer: 'feed',
  }
}
