// The responses of a page: every layer asked, surest first. What two layers found is kept once, as the surer one read it.
import { type Reading, urlOf } from '../context.ts'
import { contains, placeOf } from '../dom.ts'
import { joined } from './joined.ts'
import { readJsonLd } from './layers/json-ld.ts'
import { readMarkup } from './layers/markup.ts'
import { readMicroformats } from './layers/microformats.ts'
import { readStructure } from './layers/structure.ts'
import { readLinkbackLists } from './linkbacks/linkback-lists.ts'
import { withParents } from './parents/parents.ts'
import { lacksYear, withYears } from './parts/years.ts'
import { withPermalinks } from './permalinks.ts'
import type { Response } from './response.ts'

export function readResponses(reading: Reading): readonly Response[] {
  const found = responsesIn(reading)
  const comments = found.filter(({ kind }) => kind.mark === null)
  const dated = isDated(comments.length > 0 ? comments : found) ? null : withYears(reading)
  const again = dated ? responsesIn(dated) : []
  return isDated(again) ? again : withDaysOfLinkbacks(found, reading)
}

/** Linkbacks may say their days without a year where comments say theirs with one (Serendipity). */
function withDaysOfLinkbacks(found: readonly Response[], reading: Reading): readonly Response[] {
  const linkbacks = found.filter(({ kind }) => kind.mark !== null)
  const dated = !isDated(linkbacks) && linkbacks.some(lacksYear) ? withYears(reading) : null
  const again = dated ? responsesIn(dated) : []
  if (again.length !== found.length) return found
  return found.map((response, at) => {
    const publishedAt = response.kind.mark === null ? null : (again[at]?.publishedAt ?? null)
    return publishedAt === null ? response : { ...response, publishedAt }
  })
}

const isDated = (responses: readonly Response[]): boolean => responses.some(({ publishedAt }) => publishedAt !== null)

function responsesIn(reading: Reading): readonly Response[] {
  const microformats = readMicroformats(reading)
  const marked = joined(microformats, withoutTeasers(readMarkup(reading), reading))
  const hasComments = marked.some(({ kind }) => kind.mark === null)
  const threaded = hasComments
    ? withoutList(marked, reading)
    : joined(marked, firstOf(reading, readJsonLd, readStructure))
  const found = joined(threaded, readLinkbackLists(reading))
  return withParents(withPermalinks([...found].sort(inOrder), reading), reading)
}

/** "Most commented": titles that lead to other pages of the site, without a day, are no responses to this one. */
function withoutTeasers(responses: readonly Response[], reading: Reading): readonly Response[] {
  const comments = responses.filter(({ kind }) => kind.mark === null)
  const isBare = comments.every(({ publishedAt }) => publishedAt === null)
  const led = comments.filter(({ authorUrl }) => leadsToPage(authorUrl, reading))
  return isBare && led.length > 0 && led.length * 2 >= comments.length
    ? responses.filter(({ kind }) => kind.mark !== null)
    : responses
}

function leadsToPage(address: string | null, reading: Reading): boolean {
  const url = urlOf(address, reading)
  return url?.host === reading.url.host && !OF_PERSON.test(url.pathname) && url.pathname.length > 1
}
const OF_PERSON = /user|member|profil|author|people|person|account|~/i

/** What is marked as the one comment of a page, without an id, may be the list of them all: then the row in it is the thread. */
function withoutList(marked: readonly Response[], reading: Reading): readonly Response[] {
  const [only, other] = marked.filter(({ kind }) => kind.mark === null)
  const [list] = only?.elements ?? []
  if (!only || other || only.id !== null || !list) return marked
  const inside = readStructure(reading).filter(
    ({ elements: [first] }) => first && first !== list && contains(list, first),
  )
  return inside.length > 1
    ? joined(
        marked.filter((response) => response !== only),
        inside,
      )
    : marked
}

function firstOf(
  reading: Reading,
  ...layers: readonly ((reading: Reading) => readonly Response[])[]
): readonly Response[] {
  for (const layer of layers) {
    const found = layer(reading)
    if (found.length > 0) return found
  }
  return []
}

/** In the order of the page; what no element shows keeps its place. */
const inOrder = (one: Response, other: Response): number =>
  one.elements[0] && other.elements[0] ? placeOf(one.elements[0]) - placeOf(other.elements[0]) : 0
