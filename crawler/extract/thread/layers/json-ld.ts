// Comments that a page gives as schema.org data only: the `Comment` objects of its JSON-LD (https://schema.org/Comment), and what they answer.
import { absolute, type Reading } from '../../context.ts'
import { parseDom } from '../../parse-dom.ts'
import { addressIn, isOfType, type JsonLd, jsonLdOf, resolved, wordsOf } from '../../post/json-ld.ts'
import { cleanText, textOf } from '../../text.ts'
import { splitId } from '../items/ids.ts'
import { COMMENT } from '../linkbacks/kind.ts'
import type { Response } from '../response.ts'

const TYPES = ['Comment', 'UserComments']

export function readJsonLd(reading: Reading): readonly Response[] {
  const all = jsonLdOf(reading)
  const answered = answeredIn(all)
  const responses = all
    .filter((node) => isOfType(node, ...TYPES) || answered.has(node))
    .map((node) => responseOf(node, answered.get(node) ?? null, all, reading))
    .filter(({ text, author }) => text !== '' && author !== null)
  // Some pages say everything twice, in two scripts.
  return [...new Map(responses.map((one) => [one.id ?? `${one.author} ${one.publishedAt} ${one.text}`, one])).values()]
}

/** What each object in a `comment` list is said of: the post, or the comment it answers. */
function answeredIn(all: readonly JsonLd[]): ReadonlyMap<unknown, JsonLd> {
  const answered = new Map<unknown, JsonLd>()
  for (const node of all)
    for (const comment of [node.comment].flat())
      if (typeof comment === 'object' && comment !== null && !isReference(comment as JsonLd))
        answered.set(comment, node)
  return answered
}

/** `{"@id": …}` only names an object that stands elsewhere. */
const isReference = (node: JsonLd): boolean => Object.keys(node).every((key) => key === '@id' || key === '@type')

function responseOf(node: JsonLd, outer: JsonLd | null, all: readonly JsonLd[], reading: Reading): Response {
  const address = absolute(addressIn(node), reading)
  const by = resolved(node.author ?? node.creator, all)
  const author = wordsOf(by)
  const date = wordsOf(node.datePublished ?? node.dateCreated ?? node.commentTime)
  const parent = outer !== null && isOfType(outer, ...TYPES) ? outer : node.parentItem
  return {
    id: idIn(addressIn(node)),
    author: author === null ? null : plainText(author),
    authorUrl: absolute(siteIn(by), reading),
    publishedAt: date === null ? null : reading.dateOf(date),
    text: plainText(wordsOf(node.text ?? node.commentText ?? node.articleBody ?? node.description) ?? ''),
    parent: idIn(addressIn(parent)),
    kind: COMMENT,
    source: null,
    title: null,
    blogName: null,
    mention: null,
    address: address?.includes('#') ? address : null,
    layer: 'json-ld',
    elements: [],
  }
}

/** Only an object has a site; a plain name has none. */
const siteIn = (author: unknown): string | null => (typeof author === 'object' ? addressIn(author) : null)

/** The number after the "#" of a comment's address; the whole fragment where there is no number. */
function idIn(address: string | null): string | null {
  const fragment = address?.split('#')[1]
  return fragment ? (splitId(fragment)?.id ?? fragment) : null
}

/** Some systems put markup and character references into the data. */
const plainText = (text: string): string => (/[<&]/.test(text) ? textOf(parseDom(text).document) : cleanText(text))
