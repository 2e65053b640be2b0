// Whether a text is the name of who wrote a post, and the name alone out of what stands round it.
import { isPermalinkWord } from '../body/permalinks/permalink-words.ts'
import { besideDate } from '../dates/date-span.ts'
import { monthNamed } from '../dates/month-names.ts'
import { isWeekday } from '../dates/weekdays.ts'
import { zoneOfHeading } from '../links/labels.ts'
import { cleanText } from '../text.ts'
import { ANNOUNCING, announcingIn, isJoint } from './byline-words.ts'
import { withoutRoles } from './roles.ts'

export interface Author {
  readonly name: string
  readonly address: string | null
}

const LONGEST = 80
/** A name stands in a line, with a date or a column behind it at most. */
const LONGEST_LINE = 500
/** "View all posts by NAME": what links to an author's archive says. */
const ALL_POSTS =
  /^(?:view|see|show|read|more|posts?|articles?|all|alle|zeige|beiträge|artikel|voir|tous|articles|ver|todas|todos|entradas|artigos|visualizza|tutti|articoli|bekijk|berichten|zobacz|wpisy|visa|inlägg|näytä|записи)(?![\p{L}])[^|]{0,40}?\s(?:by|from|von|de|par|por|di|van|av|af|autora|автора)\s+/iu
/** A date, a label or another column behind it. */
const AFTER =
  /\s+(?:ansehen|anzeigen)$|['’]s\s(?:avatar|picture|photo|profile|gravatar)$|(?:さん)?の(?:プロフィール|プロフィール画像|画像|写真|アバター)$|\s*(?:[|·•].*|\((?:author|autor)\))$|[\s,]+\p{Nd}{1,4}[.,/\s:年년-].*$|\s+\S+:(?:\s.*)?$/iu
/** A sentence is no name, an initial is. */
const SENTENCE = /\p{Ll}{3,}[.!?]$/u
/** A bracket that was opened before the name. */
const UNOPENED = /^([^(（]+)[)）]$/u
const EDGES = /^[\s:,/|·•–—-]+|[\s:,/|·•–—-]+$/gu
/** What stands where a name does, and is none. */
const NOBODY =
  /^(?:by|author|authors|autor(?:in)?|auteur|autore|(?:posted|written|published)(?: by)?|about(?: (?:the )?(?:author|me))?|profile|profil|website|web|e-?mail|contact|twitter|facebook|instagram|follow|home|share|permalink|comments?|reply|anonymous|guest|unknown|n\/?a|null|undefined|none|more|menu|search|rss|feed|log ?in|log ?out|sign ?(?:in|up|out)|register|(?:my )?account|advertise(?: with us)?|(?:posted|published|written|updated|submitted|veröffentlicht|geschrieben|erstellt|publié|posté|rédigé|publicado|pubblicato|scritto|geplaatst|gepubliceerd|opublikowan\S+|publicerat|publisert|опубликовано)(?:\s\S{1,3})?)$/iu
/** "Photo: NAME", "Фото из …": who took a picture wrote no post. */
const OF_PICTURE = /^(?:photo|foto|фото|image|bild)s?\s?(?:[:：©]|(?:by|from|von|de|par|di|van|av|из|от)\s)/iu
/** The account that software makes for whoever sets it up. */
const ADMIN =
  /^(?:admin\d*|administra(?:tor|dor|teur|tore|tör)|root|webmaster|site ?admin|wp-?admin|user\d*|superuser)$/iu

const BY_BEHIND = /\s+tarafından(?:[\s,].*)?$/iu

/** The name in a line that may hold a date beside it: "March 3, 2007 by NAME", "NAME on Monday, March 3, 2007". */
export function authorInLine(line: string, reading: Parameters<typeof besideDate>[1]): string | null {
  const sides = line.length > LONGEST_LINE ? null : besideDate(line, reading)
  const side = sides?.find((text) => ANNOUNCING.test(text)) ?? sides?.find((text) => /\p{L}/u.test(text))
  const said = side === undefined ? line : withoutJoints(side.replace(/[\s,|·•(–—-]+$/u, '')).replace(PUBLISHED, '')
  const own = announcingIn(reading.spoken)
  return authorName(own ? said.replace(own, '') : said)
}

/** "NAME, published on", the last word cut off. */
const PUBLISHED = /[\s,|–—-]+(?:published|posted|written|updated)$/iu

/** "NAME on March", where the numbers of the date behind it are cut off. */
function withoutJoints(text: string): string {
  const words = text.split(/\s+/)
  while (words.length > 1 && isOfDate(words.at(-1) as string)) words.pop()
  while (words.length > 1 && (isJoint(words.at(-1) as string) || PARTICLE.test(words.at(-1) as string))) words.pop()
  return words.join(' ')
}

/** "March", "Wed", whatever signs stand behind it. */
export const isOfDate = (word: string): boolean =>
  monthNamed(word.replace(/[.,]+$/u, ''), null) !== null || isWeekday(word)

/** Null when the text names nobody. */
export function authorName(text: string): string | null {
  if (text.length > LONGEST_LINE) return null
  const line = withoutRoles(cleanText(text)).replace(ALL_POSTS, '').replace(ANNOUNCING, '').replace(BY_BEHIND, '')
  const first = line.replace(AFTER, '')
  const name = (first === line ? line : withoutJoints(first)).replace(EDGES, '').replace(UNOPENED, '$1')
  const isName =
    name.length <= LONGEST &&
    /\p{L}/u.test(name) &&
    !/^https?:|^@|^[\w.-]+@/.test(name) &&
    !SENTENCE.test(name) &&
    !NOBODY.test(name) &&
    !OF_PICTURE.test(name) &&
    !onlyAnnounces(name)
  return isName ? name : null
}

/** "Eingestellt von", and nobody behind it; a word alone may be a name ("Di"). */
const onlyAnnounces = (name: string): boolean => name.includes(' ') && `${name} `.replace(ANNOUNCING, '') === ''

/** "3 comments", "Permalink": where a post and its thread are, which is nobody's name. */
export const isPlaceOfPost = (text: string): boolean => zoneOfHeading(text) !== null || isPermalinkWord(text)

export const isAdmin = (name: string): boolean => ADMIN.test(name)

/** Small words inside names, between two of them, and before what is none. */
const PARTICLE =
  /^(?:the|an?|my|our|this|that|d[aeiou]s?|del|della|dell|der|den|des|dos|van|von|vom|zu|zum|zur|la|le|les|el|al|bin|ibn|ben|ter|ten|af|av|and|und|et|y|e|i|en|og|och|ja|und|и|та|&|,)$/iu

const CAPITAL = /^["'“‘(]?[\p{Lu}\p{Lt}\p{Lo}]/u

/** At most five words a name, each with a capital or of a script without: "by the way" is no name. */
export function isNameLike(name: string): boolean {
  const words = name.split(/\s+/)
  const telling = words.filter((word) => !PARTICLE.test(word))
  if (words.length === 1) return telling.length === 1
  return words.length <= 9 && telling.length > 0 && telling.length <= 6 && telling.every((word) => CAPITAL.test(word))
}

/** In a script without capitals, or written small: an initial is none. */
const isSmallJoint = (word: string): boolean => !/^\p{Lu}/u.test(word) && isJoint(word)

/** "NAME March", "NAME Wed", where the numbers of a date follow. */
export const withoutMonth = (name: string): string => {
  const words = name.split(/\s+/)
  return words.length > 1 && isOfDate(words.at(-1) as string) ? words.slice(0, -1).join(' ') : name
}

/** The words up to the one that joins a name to a date or the like: "Ada van der Berg op" is cut before "op". Null when another word follows. */
export function leadingName(text: string): string | null {
  const [first = '', ...words] = text.trim().split(/\s+/)
  const end = words.findIndex((word) => !PARTICLE.test(word) && (!CAPITAL.test(word) || isSmallJoint(word)))
  if (end >= 0 && !isJoint(words[end] as string)) return null
  const kept = end < 0 ? words : words.slice(0, end)
  while (kept.length > 0 && PARTICLE.test(kept.at(-1) as string)) kept.pop()
  return [first, ...kept].join(' ')
}
