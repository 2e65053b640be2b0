// The elements of a post that are named or made for a date: what themes call them, `<time>`, `<abbr>`, microdata.
import type { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/post-place.ts'
import { elementsCalled } from '../class-index.ts'
import { oncePerPage, type Reading } from '../context.ts'
import { spacedDate } from '../dates/spaced-date.ts'
import { byAttribute, byTag, contains, hasName, inDocumentOrder, inside, namedBy, placeOf } from '../dom.ts'

const NAMES = new Set([
  'dtpublished',
  'published',
  'entrydate',
  'postdate',
  'dateheader',
  'timestamp',
  'date',
  'posttime',
  'entrytime',
  'datetime',
  'postedon',
  'posted',
  'pubdate',
  'publishdate',
  'dateposted',
  'postmetadate',
  'postmetadata',
  'articledate',
  'publicationdate',
  'wpblockpostdate',
  'day',
  'time',
  'postinfo',
  'postmeta',
  'entrymeta',
  'dateline',
  'datum',
  'fecha',
  'tarih',
  'data',
  'dato',
  'byline',
])

/** Elements of the entry, outside the words of its body, that are named or made for a date; `<time>` and its like first. Looked for when asked, once. */
export function datesMarked(reading: Reading, place: PostPlace | null, measures: Measures): () => readonly Element[] {
  let marked: readonly Element[] | null = null
  return () => {
    marked ??= place ? markedDates(reading, place, measures) : []
    return marked
  }
}

function markedDates(reading: Reading, place: PostPlace, { furniture }: Measures): readonly Element[] {
  const [body] = place.body
  const marked = inside(datelike(reading), place.entry).filter(
    (element) =>
      furniture[placeOf(element)] !== 'comment' &&
      furniture[placeOf(element)] !== 'related' &&
      !(body && body !== place.entry && furniture[placeOf(element)] === null && contains(body, element)) &&
      // tDiary and its kin put all the posts of a day into a "day".
      !(body && contains(element, body)),
  )
  return [...marked.filter(isExact), ...marked.filter(isCalledDate)]
}

/** Named for a date, whatever else it holds. */
export const isCalledDate = namedBy(NAMES)
const called = elementsCalled((classes) => hasName(classes, NAMES))
const datelike = oncePerPage((reading) =>
  inDocumentOrder([
    ...called(reading),
    ...['time', 'abbr'].flatMap((name) => byTag(reading, name)),
    ...byAttribute(reading, 'itemprop'),
  ]).filter((element) => isCalledDate(element) || isExact(element)),
)

const isExact = ({ name, attribs }: Element): boolean =>
  (name === 'time' && Boolean(attribs.datetime)) ||
  attribs.itemprop === 'datePublished' ||
  (name === 'abbr' && Boolean(attribs.title))

/** What its attributes say, else its words; null when neither is a date. */
export function dateIn(element: Element, reading: Reading): Time | null {
  const { datetime, title, content } = element.attribs
  return (
    reading.dateOf(datetime ?? content ?? '') ?? (title ? reading.dateOf(title) : null) ?? spacedDate(element, reading)
  )
}
