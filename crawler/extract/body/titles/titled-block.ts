// The block that the heading of a page titles: as much round the heading as is one post.
import { type Element, isTag } from 'domhandler'
import type { Reading } from '../../context.ts'
import { closest, contains, descendants, inside, parentOf, placeOf } from '../../dom.ts'
import type { Measures } from '../measure.ts'
import { leadingOut } from '../outward.ts'
import { lettersOf, mediaOf } from '../standing.ts'

/** So many letters under a title are a post; fewer may be its byline alone, unless going on adds menus. */
const ENOUGH = 200
export const SOME = 40

/** What holds the heading that titles the page, and text, a picture or a link under it. */
export function titledBlock(heading: Element, reading: Reading, measures: Measures): Element | null {
  const { words, linkWords, prose } = measures
  const isUnder = (element: Element): boolean => placeOf(element) > placeOf(heading)
  const [media, links] = [mediaOf(reading, measures).filter(isUnder), leadingOut(reading, measures).filter(isUnder)]
  const enough = Math.min(ENOUGH, words.reduce((most, letters) => Math.max(most, letters), 0) * 0.5)
  const rank = Number(heading.name[1]) || 1
  const isPost = (block: Element): boolean =>
    lettersOf(words, block) - lettersOf(words, heading) >= SOME || inside(media, block).length > 0
  let best: Element | null = null
  for (let node = parentOf(heading); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    if (best && isWhole(best, node)) break
    best = node
  }
  if (best && isPost(best)) return best
  // A post may be a link and nothing else.
  const linked = closest(heading, (around) => inside(links, around).length > 0)
  return linked && linked.name !== 'body' && linked.name !== 'html' ? linked : null

  /** Going on from `block` to what is `around` it adds menus, other sections or another column. */
  function isWhole(block: Element, around: Element): boolean {
    const added = lettersOf(words, around) - lettersOf(words, block)
    const addedLinks = lettersOf(linkWords, around) - lettersOf(linkWords, block)
    const letters = lettersOf(words, block) + lettersOf(linkWords, block) - lettersOf(words, heading)
    return (
      (isPost(block) && addedLinks > added) ||
      (isColumn(block) && letters >= SOME) ||
      // A picture is the whole post when what comes after has headings as high as its title; a link is when it has any.
      (inside(media, block).length > 0 && holdsHeading(around, block, rank)) ||
      (inside(links, block).length > 0 && holdsHeading(around, block, LOWEST)) ||
      (lettersOf(words, block) >= enough && lettersOf(prose, around) < 2 * lettersOf(prose, block))
    )
  }
}

const LOWEST = 6

/** A cell beside others, in the tables that once made columns. */
const isColumn = (element: Element): boolean =>
  element.name === 'td' &&
  (parentOf(element)?.children.filter((child) => isTag(child) && child.name === 'td').length ?? 0) > 1

const holdsHeading = (block: Element, but: Element, rank: number): boolean =>
  descendants(block).some(
    (element) => !contains(but, element) && /^h[1-6]$/.test(element.name) && Number(element.name[1]) <= rank,
  )
