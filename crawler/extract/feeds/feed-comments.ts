// The comments of a comment feed, and the linkbacks among them that give themselves away: such feeds mark none.
import { addressOf } from '../../../graph/address.ts'
import type { Address } from '../../../graph/model.ts'
import { absolute, type Reading } from '../context.ts'
import type { ExtractedComment, ExtractedLink, ExtractedLinkback } from '../extraction.ts'
import { linksInComment } from '../links/comment-links.ts'
import { passwordFields } from '../password-fields.ts'
import { textOf } from '../text.ts'
import { looksCut } from '../thread/linkbacks/linkback-words.ts'
import { type FeedPage, plainOf, readingIn } from './feed-entries.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { replyLineOf } from './reply-line.ts'
import { titledExcerptOf } from './titled-excerpt.ts'

const BY =
  /^(?:by|von|par|por|di|da|de|door|przez|av|af|kirjoittanut|kirjoittaja|автор|от|від|yazan|autor|εκ|من|投稿者|作者|由|글쓴이)\s*[:：]\s*(.+)$/iu
const ON =
  /^(?:comment|kommentar|commentaire|comentario|comentário|commento|reactie|komentarz)\S* (?:on|zu|sur|en|em|su|op|do) .{1,300} (?:by|von|par|por|di|da|door|przez) (.{1,80})$/iu
const OF_COMMENTS =
  /^(?:comments? (?:on|for)|kommentare? zu|commentaires? sur|comentarios en|comentários sobre|commenti (?:a|su)|reacties op|komentarze do)/iu
/** One comment's own: `#comment-7`, `#c7003043455777434434`, `#comment-6a00d8341c53`. */
const FRAGMENT = /#(?:li-|div-)?(?:comment-?|cmt-?|c-?|t)?(\d{1,20}|6a[\da-f]{16,40})$/i

/** A feed whose items point at comments, or say that they answer something. */
export function isOfComments({ title, items }: Feed): boolean {
  const marked = items.filter(
    (item) => (idOf(item) !== null && !isEntry(item)) || item.inReplyTo !== null || BY.test(plainOf(item.title) ?? ''),
  )
  return items.length > 0 ? marked.length > items.length / 2 : OF_COMMENTS.test(title ?? '')
}

/** Posts without pages of their own are places on a page of their month. */
const isEntry = ({ address }: FeedItem): boolean => address !== null && addressOf(address)?.includes('#') === true

export interface FeedResponses {
  readonly threadOf: Address | null
  readonly comments: readonly ExtractedComment[]
  readonly linkbacks: readonly ExtractedLinkback[]
  /** The links in the comments. */
  readonly otherLinks: readonly ExtractedLink[]
}

export function responsesOf(feed: Feed, page: FeedPage): FeedResponses {
  const ids = new Map(feed.items.map((item) => [item.id, idOf(item)]))
  const known = new Set(ids.values())
  const comments: ExtractedComment[] = []
  const linkbacks: ExtractedLinkback[] = []
  const otherLinks: ExtractedLink[] = []
  for (const item of feed.items) {
    const reading = readingIn(item, page)
    // WordPress asks for the password of a post in place of each comment on it.
    if (passwordFields(reading).length > 0) continue
    const text = textOf(reading.document)
    const linkback = linkbackOf(item, reading, text)
    if (linkback) linkbacks.push(linkback)
    else {
      const answered = item.inReplyTo === null ? null : (ids.get(item.inReplyTo) ?? null)
      const comment = commentOf(item, reading, text, answered ?? relatedId(item, known))
      if (comment.text === '') continue
      comments.push(comment)
      for (const link of linksInComment(reading, comment)) otherLinks.push(link)
    }
  }
  return { threadOf: onePostOf(feed, page), comments, linkbacks, otherLinks }
}

/** All comments of a post's own feed stand under one post. */
function onePostOf({ items }: Feed, page: FeedPage): Address | null {
  const posts = new Set(items.map(({ address }) => (address === null ? null : addressOf(address, page.address))))
  const [post = null] = posts
  return posts.size === 1 ? post : null
}

const idOf = (item: FeedItem): string | null =>
  FRAGMENT.exec(item.address ?? '')?.[1] ??
  FRAGMENT.exec(item.id ?? '')?.[1] ??
  /\.post-?(\d{5,})$/.exec(item.id ?? '')?.[1] ??
  null

/** Blogger: the comment answered, by its own address. */
function relatedId({ related }: FeedItem, known: ReadonlySet<string | null>): string | null {
  const id = /\/(\d{5,})(?:\?|$)/.exec(related ?? '')?.[1] ?? null
  return known.has(id) ? id : null
}

const nameIn = (item: FeedItem): string | null => {
  const title = plainOf(item.title) ?? ''
  return plainOf(item.author) ?? BY.exec(title)?.[1]?.trim() ?? ON.exec(title)?.[1]?.trim() ?? null
}

function commentOf(item: FeedItem, reading: Reading, text: string, answered: string | null): ExtractedComment {
  const reply = replyLineOf(reading)
  return {
    id: idOf(item),
    address: absolute(item.address, reading),
    author: nameIn(item),
    authorUrl: absolute(item.authorUrl, reading),
    publishedAt: reading.dateOf(item.date ?? ''),
    text: reply?.text ?? text,
    parent: answered ?? (reply === null ? null : (FRAGMENT.exec(reply.target)?.[1] ?? null)),
    layer: 'feed',
  }
}

/** Null for a comment. What WordPress makes of a trackback begins with its title in a line of its own, set in bold. */
function linkbackOf(item: FeedItem, reading: Reading, text: string): ExtractedLinkback | null {
  const titled = titledExcerptOf(reading)
  if (!titled && !looksCut(text)) return null
  const name = nameIn(item)
  return {
    protocol: titled ? 'trackback' : null,
    source: absolute(item.authorUrl, reading),
    title: titled?.title ?? name,
    blogName: titled ? name : null,
    excerpt: titled?.excerpt ?? text,
    publishedAt: reading.dateOf(item.date ?? ''),
    inferred: true,
    shownAt: absolute(item.address, reading),
    mention: null,
    layer: 'feed',
  }
}
