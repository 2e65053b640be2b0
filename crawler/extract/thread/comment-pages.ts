// The other pages of a thread: `/comment-page-2/`, `?cpage=2`, TypePad's `/comments/page/2/`, LiveJournal's `?page=2`, "older comments".
import { absolute, type Reading } from '../context.ts'
import { byTag, relsOf } from '../dom.ts'
import { textOf } from '../text.ts'

const PAGE = /\/comment-page-\d+|[?&]cpage=\d+|\/comments\/page\/\d+|[?&]comments?[_-]?page=\d+|[?&]commentPage=\d+/i
/** One comment's own permalink, or a link that opens the form. */
const ONE_COMMENT = /#(?:(?:li-|div-)?comment-?|c)\d|replytocom|#respond/i
const OLDER =
  /\b(?:older|newer|previous|next|more) comments\b|ältere kommentare|neuere kommentare|commentaires (?:plus anciens|précédents|suivants)|comentarios (?:antiguos|anteriores|siguientes|recientes)|commenti (?:precedenti|successivi)|oudere reacties|starsze komentarze|vanhemmat kommentit/i

/** Absolute, without the fragment, each once; the page itself left out. */
export function commentPagesOf(reading: Reading): readonly string[] {
  const own = withoutFragment(reading.address)
  const found = new Set<string>()
  for (const element of [...byTag(reading, 'a'), ...byTag(reading, 'link')]) {
    const { href } = element.attribs
    if (!href || ONE_COMMENT.test(href)) continue
    if (
      !PAGE.test(href) &&
      !(element.name === 'a' && href.length < 2000 && /comment|page/i.test(href) && saysOlder(textOf(element)))
    )
      continue
    if (relsOf(element).has('canonical')) continue
    const address = absolute(href, reading)
    if (address && withoutFragment(address) !== own) found.add(withoutFragment(address))
  }
  return [...found].sort()
}

const saysOlder = (text: string): boolean => text.length < 60 && OLDER.test(text)
const withoutFragment = (address: string): string => address.split('#')[0] as string
