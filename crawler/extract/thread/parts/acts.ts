// What readers can do with a response (reply, report, show), in its links and lines: nobody's name and no words.
import type { Element } from 'domhandler'
import { cleanText } from '../../text.ts'
import type { Line, Piece } from './lines.ts'
import { isSite, onlyActs } from './words.ts'

/** Links that do something (reply, report, show) or lead to a place on this page are nobody's name. */
export const isActionLink = ({ link }: Piece): boolean =>
  link !== null && (/^\s*#/.test(link.attribs.href ?? '') || isActionAddress(link.attribs.href))

export const isActionAddress = (href: string | undefined): boolean =>
  href !== undefined &&
  /^\s*javascript:|replytocom|delete-comment|#respond|[?&](?:replyto|cid|like_comment)=|\/comment\/reply\/|#(?:comment-?|c)\d|\/mt-(?:tb\.cgi|comments(?:-\w{1,20})?\.cgi\?(?!__mode=red))/i.test(
    href,
  )

/** The line without the links and words that only act, and without links to a site that is not called by a name; what has a digit may be the date. */
export function withoutActs(line: Line): Line {
  const last = line.pieces.length > 1 ? line.pieces.findLast(({ text }) => text.trim() !== '') : undefined
  const acts = (piece: Piece): boolean => (piece === last && isCross(piece)) || doesSomething(piece)
  const doesSomething = ({ text, link, role }: Piece): boolean =>
    role === null &&
    (link !== null || line.pieces.length > 1) &&
    (/\p{L}|#/u.test(text) || isCounter(text, link)) &&
    (onlyActs(cleanText(text)) || (link !== null && isSite(cleanText(text))))
  if (!line.pieces.some(acts)) return line
  const pieces = line.pieces.filter((piece) => !acts(piece))
  return {
    text: cleanText(
      pieces
        .map(({ text }) => text)
        .join('')
        .replace(/[([]\s*[)\]]/g, ''),
    ),
    pieces,
  }
}

/** Behind name and day it takes the response away. */
const isCross = ({ text, link }: Piece): boolean => link !== null && /^\s*[xX×✕]\s*$/.test(text)

/** "12", which leads to the place of the response itself. */
const isCounter = (text: string, link: Element | null): boolean =>
  /^\s*\d{1,4}[.)]?\s*$/.test(text) && /#[\w-]*\d$/.test(link?.attribs.href ?? '')
