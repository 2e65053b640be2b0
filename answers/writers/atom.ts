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

/** When we first saw it; a page's own date may be anything. */
const seenAt = ({ link, source }: ResponseJson): string =>
  link.evidence.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0] ?? source.firstSeen ?? '1970-01-01T00:00:00Z'

export function atomOf(responses: readonly ResponseJson[], { self, page, title }: AtomOptions): string {
  const updated = responses.map(seenAt).sort().at(-1) ?? '1970-01-01T00:00:00Z'
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
  const { source, target } = response
  const published = isInstant(source.publishedAt) ? `<published>${source.publishedAt}</published>` : ''
  const summary = source.excerpt === null ? '' : `<summary>${xmlText(source.excerpt)}</summary>`
  return `<entry><id>${xmlText(`${source.address}#answers-${shortHash(target.address)}`)}</id>
<title>${xmlText(source.title ?? source.address)}</title>
<author><name>${xmlText(source.author ?? source.blogName)}</name></author>
<updated>${seenAt(response)}</updated>${published}
<link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: source.address })}/>
<link${xmlAttributes({ rel: 'related', type: 'text/html', href: target.address, title: target.title ?? '' })}/>${summary}</entry>`
}
