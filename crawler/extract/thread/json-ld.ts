// Comments that a page gives as schema.org data only: the `Comment` objects of its JSON-LD.
import { absolute, type Reading } from '../context.ts'
import { parseDom } from '../dom.ts'
import { addressIn, isOfType, type JsonLd, jsonLdOf, wordsOf } from '../post/json-ld.ts'
import { cleanText, textOf } from '../text.ts'
import { splitId } from './ids.ts'
import { COMMENT } from './kind.ts'
import type { Response } from './response.ts'

export const readJsonLd = (reading: Reading): readonly Response[] =>
  jsonLdOf(reading)
    .filter((node) => isOfType(node, 'Comment'))
    .map((node) => responseOf(node, reading))
    .filter(({ text, author }) => text !== '' && author !== null)

function responseOf(node: JsonLd, reading: Reading): Response {
  const address = absolute(addressIn(node), reading)
  const author = wordsOf(node.author ?? node.creator)
  const date = wordsOf(node.datePublished ?? node.dateCreated)
  return {
    id: idIn(addressIn(node)),
    author: author === null ? null : cleanText(author),
    authorUrl: absolute(siteIn(node.author ?? node.creator), reading),
    publishedAt: date === null ? null : reading.dateOf(date),
    text: plainText(wordsOf(node.text ?? node.articleBody ?? node.description) ?? ''),
    parent: idIn(addressIn(node.parentItem)),
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

/** Some systems put markup into the data. */
const plainText = (text: string): string => (text.includes('<') ? textOf(parseDom(text).document) : cleanText(text))
