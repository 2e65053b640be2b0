// A service's list of one thread as an Extraction: its comments and linkbacks, and nothing else.
import { readingOf } from '../context.ts'
import type { ExtractedComment, ExtractedLink, ExtractedLinkback, Extraction, PageToRead } from '../extraction.ts'
import { plainOf } from '../feeds/feed-entries.ts'
import { linksInComment } from '../links/comment-links.ts'
import { silent } from '../silent.ts'
import { textOf } from '../text.ts'
import { APIS } from './all.ts'
import type { Api, ListedComment, ListedLinkback } from './api.ts'

/** The service whose list this is, by its address and the first letter of the answer; null for anything else. */
export function apiAt(address: string, text: string): Api | null {
  const url = /^\s*[[{]/.test(text.slice(0, 100)) ? URL.parse(address) : null
  return url && (APIS.find(({ isList }) => isList(url)) ?? null)
}

/** Null for what is no list. */
export function readApi(text: string, page: PageToRead): Extraction | null {
  const api = apiAt(page.address, text)
  if (api === null) return null
  const listed = api.read(parsed(text), { address: new URL(page.address), headers: page.headers })
  if (listed === null) return { ...silent(page.address), refused: `not a list as ${api.name} sends it` }
  const comments = listed.comments.map((comment) => commentOf(comment, page))
  return {
    ...silent(page.address),
    threadOf: listed.threadOf,
    comments: comments.map(({ comment }) => comment).filter(({ text }) => text !== ''),
    linkbacks: listed.linkbacks.map((linkback) => linkbackOf(linkback, page)),
    otherLinks: comments.flatMap(({ links }) => links),
    commentApis: listed.next,
    thread: listed.next.length > 0 || page.truncated !== null || isLaterPart(page) ? 'cut' : 'whole',
    truncated: page.truncated,
  }
}

/** Only an answer that lists all at once can tell what is gone. */
const isLaterPart = ({ address }: PageToRead): boolean => /[?&](?:page|offset|after)=(?!0|1(?:&|$))/.test(address)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // cut, or no JSON at all: the service's reader refuses it
  }
}

function commentOf(
  { html, ...told }: ListedComment,
  page: PageToRead,
): { readonly comment: ExtractedComment; readonly links: readonly ExtractedLink[] } {
  const reading = readingOf(html, { ...page, address: pageOf(told.address) ?? page.address, headers: {} })
  const publishedAt = told.publishedAt === null ? null : reading.dateOf(told.publishedAt)
  const author = plain(told.author)
  const comment = {
    ...{ id: told.id, address: told.address, author, authorUrl: told.authorUrl, publishedAt },
    ...{ text: textOf(reading.document), parent: told.parent, layer: 'api' as const },
  }
  return { comment, links: linksInComment(reading, comment) }
}

function linkbackOf({ html, ...told }: ListedLinkback, page: PageToRead): ExtractedLinkback {
  const reading = readingOf(html, { ...page, headers: {} })
  return {
    protocol: told.protocol,
    source: told.source,
    title: plain(told.title),
    blogName: null,
    excerpt: textOf(reading.document) || null,
    publishedAt: told.publishedAt === null ? null : reading.dateOf(told.publishedAt),
    inferred: false,
    shownAt: told.shownAt,
    mention: told.mention,
    layer: 'api',
  }
}

/** Names come with entities, and sometimes with what looks like markup and is none. */
const plain = (name: string | null): string | null => (name === null ? null : plainOf(name.replaceAll('<', '&lt;')))

const pageOf = (address: string | null): string | null => (address !== null && URL.canParse(address) ? address : null)
