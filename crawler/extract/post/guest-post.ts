// Who wrote a post for somebody else's blog: "This is a guest post by NAME", as its first or its last words say.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { linesOf } from '../text.ts'
import type { Author } from './author-name.ts'
import { authorAt } from './byline.ts'

const GUEST_POST = [
  'guest[ -]?(?:blog )?(?:post|blog|article|column|entry|essay|contribution|piece)',
  'gast(?:beitrag|artikel|post|kommentar|blog|bijdrage|column)|(?:article|billet|post) invité|(?:artículo|post|entrada) invitad[oa]|(?:artigo|post|texto) convidado|guest post|(?:articolo|post) ospite',
  'wpis gościnny|gościnny wpis|gästinlägg|gjesteinnlegg|gæsteindlæg|vieraskirjoitus|гостевой пост|гостевая статья',
]
const IS =
  'this is|this|the following is|the following|today.s|here is|dies ist|das ist|dieser|ceci est|cet|ce|este es|este é|questo è|dit is|deze'
const BY =
  '(?:(?:is|was|comes|wurde|has been)\\s)?(?:(?:written|contributed|provided|verfasst|geschrieben|rédigé|écrit|escrito|scritto|geschreven)\\s)?(?:by|from|von|vom|par|de|por|di|da|van|door|av|af|от)'
const ANNOUNCED = new RegExp(
  `(?:^|\\p{Ll}[.!]\\s)[^\\p{L}\\p{N}]{0,3}(?:(?:${IS})\\s)?(?:(?:an?|ein|un|una|um|een)\\s)?(?:${GUEST_POST.join('|')})\\s?(?:${BY}\\s|:\\s?)`,
  'iu',
)

/** Lines at each end of a body. */
const EDGE = 2
const LONGEST = 400
/** What a guest is, and where from: "NAME of the Hive". */
const MORE = /\s(?:of|from|who|for|at|aus|vom)\s|[.!]$/u

export function guestAuthor(body: readonly Element[], reading: Reading): Author | null {
  for (const part of body) {
    const lines = linesOf(part)
    for (const line of new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)])) {
      const label = line.length > LONGEST ? null : ANNOUNCED.exec(line)
      const [name = ''] = label ? line.slice(label.index + label[0].length).split(MORE) : []
      const author = name === '' ? null : authorAt(name, part, reading)
      if (author?.name.includes(' ')) return author
    }
  }
  return null
}
