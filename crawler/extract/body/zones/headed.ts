// The zone that a heading gives to what follows it in the same block ("Related posts", "Archives"), and that a short line gives to the list after it.
import type { Element } from 'domhandler'
import type { Zone } from '../../../../graph/model.ts'
import { endOf, parentOf, placeOf } from '../../dom.ts'
import { headsBlogs, zoneOfHeading } from '../../links/labels.ts'
import { isInline, textOf } from '../../text.ts'
import type { AllLetters } from '../letters.ts'
import { marksOf } from '../marks.ts'
import { isStated, type PageTitles } from '../titles/title-words.ts'

const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]))
const POST_TITLE = /(?:entry|post|article|asset|story)[-_]?(?:title|name|heading)/i
/** A line that is no heading ranks below all of them, and must be short. */
const LINE = 7
const LONGEST_LINE = 60
/** Elements in a heading or a line. */
const MOST_INSIDE = 30
/** What a line may announce. */
const OF_LINES: ReadonlySet<Zone> = new Set(['related', 'share'])
/** "More on this at NAME's." is said, not announced. */
const SENTENCE = /[\p{L}\p{N}\p{Pe}\p{Pf}][.。]$/u
/** Under these headings people write; under the others are lists, and a paragraph is the post going on. */
const HOLD_PROSE: ReadonlySet<Zone> = new Set(['comment', 'author'])

interface Headed {
  readonly level: number
  readonly zone: Zone
}

/** To be asked in document order. `around`: the zone that the element stands in. */
export function headedZones(
  { all, prose }: AllLetters,
  titles: PageTitles,
): (element: Element, around: Zone | null) => Zone | null {
  const current = new Map<Element, Headed>()
  const isParagraph = (element: Element): boolean => element.name === 'p' && (prose[placeOf(element)] ?? 0) > 0
  const headingOf = (element: Element, around: Zone | null): Headed | number | null => {
    const place = placeOf(element)
    if (endOf(element) - place > MOST_INSIDE) return null
    const level = LEVELS.get(element.name) ?? LINE
    const letters = all[place] ?? 0
    if (level === LINE && (letters === 0 || letters > LONGEST_LINE || isInline(element))) return null
    const text = textOf(element)
    const isOfBlogs = around === 'navigation' && level < LINE && headsBlogs(text)
    const zone = isOfBlogs
      ? 'blogroll'
      : (zoneOfHeading(text) ?? (marksOf(element).zone === 'comment' ? 'comment' : null))
    if (level === LINE && !(zone && OF_LINES.has(zone))) return null
    if (level === LINE && zone === 'related' && SENTENCE.test(text)) return null
    // The title of a post may read like such a heading ("More on degrees").
    const isTitle = level === 1 || POST_TITLE.test(element.attribs.class ?? '') || (zone && isStated(text, titles))
    if (zone && !isTitle) return { level, zone }
    return level < LINE ? level : null
  }
  return (element, around) => {
    const parent = parentOf(element)
    if (!parent) return null
    const heading = headingOf(element, around)
    if (typeof heading === 'object' && heading) {
      current.set(parent, heading)
      return heading.zone
    }
    if (current.size === 0) return null
    const before = current.get(parent)
    if (before && typeof heading === 'number' && heading <= before.level) current.delete(parent)
    else if (before && !HOLD_PROSE.has(before.zone) && isParagraph(element)) current.delete(parent)
    return current.get(parent)?.zone ?? null
  }
}
