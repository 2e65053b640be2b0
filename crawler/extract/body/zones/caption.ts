// The words under a picture: on the page, but not of the talk.
import type { Element } from 'domhandler'
import { ofClasses, parentOf } from '../../dom.ts'

const NAMED = /caption|(?:^|[\s_-])(?:photo|image|img|media|picture)?-?credits?(?=$|[\s_-])/i

const isNamed = (element: Element): boolean =>
  element.name === 'figcaption' || element.name === 'caption' || isNamedByClass(element)

const isNamedByClass = ofClasses((classes) => NAMED.test(classes))

/** The element itself, or what it stands in directly. */
export function isCaption(element: Element): boolean {
  const parent = parentOf(element)
  return isNamed(element) || (parent !== null && isNamed(parent))
}
