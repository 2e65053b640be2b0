// Which of the posts on a page the page is about, and the parts its body was cut into.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { contains, placeOf } from '../dom.ts'
import type { Measures } from './measure.ts'
import { isIndex, pageKey } from './permalinks/page-address.ts'
import type { PostPlace } from './post-place.ts'

/** `heading`: the one that titles the page. Null when it shows several posts on equal terms. */
export function ownPlace(
  places: readonly PostPlace[],
  reading: Reading,
  measures: Measures,
  heading: Element | null,
): PostPlace | null {
  const own = places.find(
    ({ permalink }) =>
      permalink !== null && pageKey(permalink) === pageKey(reading.address) && !permalink.includes('#'),
  )
  if (own) return own
  const isOfSeveral = isIndex(reading.url)
  if (places.length === 1)
    return isOfSeveral && (places[0]?.permalink || reading.url.pathname !== '/') ? null : (places[0] ?? null)
  if (isOfSeveral) return null
  const name = places[0]?.body[0].attribs.class
  const isOne = places.every(
    ({ permalink, title, body: [body] }, index) =>
      permalink === null && (index === 0 || title === null) && body.attribs.class === name,
  )
  return (
    (heading && titledBy(heading, places, measures)) ??
    (isOne ? places[0] : undefined) ??
    fullest(
      places.filter(({ permalink }) => permalink === null),
      measures,
    )
  )
}

/** The place that a heading titles: the one round it, else the first under it. A place that holds little else than the title only heads the next. */
function titledBy(heading: Element, places: readonly PostPlace[], measures: Measures): PostPlace | null {
  const index = places.findIndex(({ entry, title }) => contains(entry, heading) || title === heading)
  const [titled, next] = [places[index], places[index + 1]]
  if (!titled) return null
  return next && next.permalink === null && sizeOf(next, measures) > 5 * sizeOf(titled, measures)
    ? { ...next, title: heading }
    : { ...titled, title: heading }
}

const sizeOf = ({ body }: PostPlace, { words }: Measures): number => words[placeOf(body[0])] ?? 0

/** A place with twice the text of any other is the page's; the others are teasers. */
function fullest(places: readonly PostPlace[], measures: Measures): PostPlace | null {
  const [first, second] = [...places].sort((one, other) => sizeOf(other, measures) - sizeOf(one, measures))
  return first && (!second || sizeOf(first, measures) > 2 * sizeOf(second, measures)) ? first : null
}

/** Some themes cut one body into parts of the same name; a part has no permalink, and no title where others have theirs, unless the page is called after one. */
export function withParts(own: PostPlace, places: readonly PostPlace[], heading: Element | null): PostPlace {
  const names = own.body[0].attribs.class
  const isInside = ({ body, title }: PostPlace): boolean => title !== null && contains(body[0], title)
  const parts = places.filter(
    (place) =>
      names &&
      place.body[0] !== own.body[0] &&
      place.body[0].attribs.class === names &&
      place.permalink === null &&
      (place.title === null || own.title === heading || isInside(place) !== isInside(own)),
  )
  const body = [...own.body, ...parts.flatMap((part) => part.body)].sort((one, other) => placeOf(one) - placeOf(other))
  return { ...own, body: body as [Element, ...Element[]] }
}
