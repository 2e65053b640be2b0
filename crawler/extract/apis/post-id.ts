// The number that WordPress gives a post, as its pages tell it in many places.
import type { Reading } from '../context.ts'
import { linksOfHeader } from '../discovery/link-header.ts'
import { byClass, byId, byTag, classesOf, relsOf } from '../dom.ts'

/** Null when the page is not about one post, or does not tell. */
export function postIdOf(reading: Reading): string | null {
  return ofForm(reading) ?? ofBody(reading) ?? ofLinks(reading) ?? ofElement(reading)
}

const numberIn = (text: string | undefined, pattern: RegExp): string | null => pattern.exec(text ?? '')?.[1] ?? null

function ofForm(reading: Reading): string | null {
  const field =
    byId(reading, 'comment_post_ID') ??
    byTag(reading, 'input').find(({ attribs }) => attribs.name === 'comment_post_ID') ??
    null
  return numberIn(field?.attribs.value, /^(\d{1,12})$/)
}

function ofBody(reading: Reading): string | null {
  const body = byTag(reading, 'body')[0]
  for (const token of body ? classesOf(body) : []) {
    const id = numberIn(token, /^(?:postid|page-id)-(\d{1,12})$/)
    if (id !== null) return id
  }
  return null
}

/** `?p=7`, or the post's own JSON. */
function ofLinks(reading: Reading): string | null {
  const header = linksOfHeader(reading.headers.link ?? '')
  const targets = [
    ...header.filter(({ rels }) => rels.includes('shortlink') || rels.includes('alternate')),
    ...byTag(reading, 'link')
      .filter((link) => link.attribs.rel && (relsOf(link).has('shortlink') || relsOf(link).has('alternate')))
      .map(({ attribs }) => ({ target: attribs.href })),
  ]
  for (const { target } of targets) {
    const id = numberIn(target, /(?:[?&]p=|\/wp\/v2\/(?:sites\/[^/]+\/)?posts\/)(\d{1,12})(?:&|$)/)
    if (id !== null) return id
  }
  return null
}

/** `post-7`, where there is one such element. */
function ofElement(reading: Reading): string | null {
  const ids = [...byClass(reading, 'post'), ...byTag(reading, 'article')].flatMap(
    ({ attribs }) => numberIn(attribs.id, /^post-(\d{1,12})$/) ?? [],
  )
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null
}
