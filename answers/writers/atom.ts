// An Atom feed (RFC 4287) of responses: who answered a post, or any post of a blog.
import { shortHash } from '../../graph/short-hash.ts'
import type { ResponseJson } from '../shapes.ts'
import { xmlAttributes, xmlText } from './xml.ts'

export interface AtomOptions {
  /** Where the feed itself is. */
  readonly self: string
  /** The page for people. */
  readonly page: string
  readonly title: string
}

/** RFC 3339 asks for a zone: without one a date says too little. */
const isInstant = (time: string | null): time is string =>
  time !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(time)

const NEVER = '1970-01-01T00:00:00Z'

/** What an entry says, whichever kind of response it is of. `seenAt`: when we first saw it; a page's own date may be anything. */
function saidBy(response: ResponseJson) {
  if (response.kind === 'comment') {
    const { address, author, publishedAt, firstSeen, text } = response.comment
    const title = `Comment by ${author ?? 'somebody'}`
    return { address, title, author: author ?? 'unsigned', publishedAt, seenAt: firstSeen ?? NEVER, said: text }
  }
  const { address, title, author, blogName, publishedAt, firstSeen, excerpt } = response.source
  const seenAt = response.link.evidence.flatMap((proof) => proof.firstSeen ?? []).sort()[0] ?? firstSeen ?? NEVER
  return { address, title: title ?? address, author: author ?? blogName, publishedAt, seenAt, said: excerpt }
}

export function atomOf(responses: readonly ResponseJson[], { self, page, title }: AtomOptions): string {
  const updated =
    responses
      .map((response) => saidBy(response).seenAt)
      .sort()
      .at(-1) ?? NEVER
  const links = [
    `<link${xmlAttributes({ rel: 'self', type: 'application/atom+xml', href: self })}/>`,
    `<link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: page })}/>`,
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xmlText(self)}</id><title>${xmlText(title)}</title><updated>${updated}</updated>
<generator>Grapevine</generator>${links.join('')}
${responses.map(entryOf).join('\n')}
</feed>
`
}

function entryOf(response: ResponseJson): string {
  const { target } = response
  const { address, title, author, publishedAt, seenAt, said } = saidBy(response)
  const published = isInstant(publishedAt) ? `<published>${publishedAt}</published>` : ''
  const summary = said === null ? '' : `<summary>${xmlText(said)}</summary>`
  const id = response.kind === 'comment' ? address : `${address}#answers-${shortHash(target.address)}`
  return `<entry><id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<author><name>${xmlText(author)}</name></author>
<updated>${seenAt}</updated>${published}
<link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: address })}/>
<link${xmlAttributes({ rel: 'related', type: 'text/html', href: target.address, title: target.title ?? '' })}/>${summary}</entry>`
}
