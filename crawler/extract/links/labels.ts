// The zone that a heading or the first words of a line give away ("Related posts", "Filed under", "Share this"), whatever the names in the markup.

import type { Zone } from '../../../graph/model.ts'
import { remembering } from '../memo.ts'
import {
  ABOUT_AUTHOR,
  BLOGROLL,
  BLOGS_BESIDE,
  ONWARD,
  PUBLISHED,
  RELATED,
  RESPONDING,
  RESPONSES,
  SHARE,
  SIDEBAR,
  TAGS,
} from './phrases.ts'

const joined = (lines: readonly string[]): string => lines.join('|').replaceAll('_', '\\s?')

/** Signs before the words and after a heading; one cut at the front of a line is enough. */
const SIGNS = '[\\s\\p{P}\\p{S}]*'
const start = (lines: readonly string[]): RegExp => new RegExp(`^${SIGNS}(?:${joined(lines)})(?![\\p{L}])`, 'iu')

const LABELS: readonly (readonly [Zone, RegExp])[] = [
  ['related', start(RELATED)],
  ['share', start(SHARE)],
  ['tags', start(TAGS)],
  ['navigation', start(ONWARD)],
  ['author', start(ABOUT_AUTHOR)],
]
const published = start(PUBLISHED)
/** A label is followed by links, not by a paragraph: so many letters that are no link's. */
const LONGEST_LABELLED = 120
const LONGEST_LINE = 600

/** The zone that the first words of a line give away; null for ordinary text. `own`: how many of its letters are no link's. */
export function zoneOfLine(line: string, own = line.length): Zone | null {
  if (line.length > LONGEST_LINE) return null
  if (published.test(line)) return 'tags'
  return own > LONGEST_LABELLED ? null : labelled(line)
}

const labelled = remembering((line): Zone | null => LABELS.find(([, words]) => words.test(line))?.[0] ?? null)

const heading = (words: string): RegExp => new RegExp(`^${SIGNS}(?:${words})${SIGNS}$`, 'iu')

/** Headings that say that what follows, up to the next heading like them, is no part of a post. */
const HEADINGS: readonly (readonly [Zone, RegExp])[] = [
  [
    'comment',
    heading(
      `(?:(?:\\d+|one|no|leave(?: an?)?|post(?: an?)?|add(?: an?)?|write(?: an?)?|your|recent|latest|submit an?|be the first to)\\s+)?(?:${RESPONSES})(?:\\s*[(:\\[]?\\s*\\d+\\s*[)\\]]?)?(?:\\s+(?:to|on|for|about|zu|auf|à|sur|en|a|op|do|till|til|su)\\s.{0,200})?`,
    ),
  ],
  ['comment', heading(joined(RESPONDING))],
  ['related', heading(`(?:${joined(RELATED)}).{0,40}`)],
  ['share', heading(`(?:${joined(SHARE)}).{0,40}`)],
  ['author', heading(joined(ABOUT_AUTHOR))],
  ['blogroll', heading(BLOGROLL)],
  ['navigation', heading(joined([SIDEBAR]))],
]

/** The zone that a heading gives to what follows it; null for the headings of a text. */
export const zoneOfHeading = remembering((text): Zone | null =>
  text.length > 240 ? null : (HEADINGS.find(([, words]) => words.test(text))?.[0] ?? null),
)

const blogsBeside = heading(BLOGS_BESIDE)
/** True for a heading over a list of blogs, where it stands in a sidebar; elsewhere it may head a part of a text. */
export const headsBlogs = remembering((text): boolean => text.length < LONGEST_LABELLED && blogsBeside.test(text))
