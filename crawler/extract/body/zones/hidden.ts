// What a page holds and nobody sees, as far as the element itself says so.
import type { Element } from 'domhandler'
import { oncePerPage } from '../../context.ts'
import { byAttribute } from '../../dom.ts'

/** Gone, transparent, without size, or far off the screen. */
const UNSEEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*(?:0?\.?0+(?:\.0+)?(?:r?em|ex)?|[01](?:\.\d+)?(?:px|pt|%))\s*(?:;|$|!)|text-indent\s*:\s*-\d{3,}|(?:left|right|top|bottom|margin-left|margin-top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,])/i

/** All that say so of themselves. */
export const hiddenElements = oncePerPage(
  (reading): ReadonlySet<Element> =>
    new Set(['style', 'hidden', 'aria-hidden'].flatMap((name) => byAttribute(reading, name)).filter(isHidden)),
)

const isHidden = ({ attribs }: Element): boolean =>
  attribs.hidden !== undefined ||
  attribs['aria-hidden'] === 'true' ||
  (attribs.style !== undefined && UNSEEN.test(attribs.style))
