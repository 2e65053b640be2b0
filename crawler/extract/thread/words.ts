// The few words round a name and a date by which blogs in many languages say who wrote what: "Posted by NAME at DATE", "NAME says:".

import { fold, LANGUAGES } from '../dates/languages.ts'

/** Before a name. One language a line, one phrase between bars. */
const BEFORE = [
  'this comment was written by|comment posted by|comment from|comment by|comments by|posted by|written by|submitted by|left by|from|by',
  'kommentar von|geschrieben von|erstellt von|verfasst von|eingestellt von|gepostet von|von',
  'kommentar af|kommentar av|kommentar fra|skrevet av|skrevet af|skrivet av|inlägg av|av|af',
  'commentaire de|commentaire par|écrit par|ecrit par|posté par|publié par|rédigé par|par',
  'comentario de|comentario por|escrito por|publicado por|enviado por|comentário de|comentário por|postado por|por',
  'commento di|commento da|scritto da|inviato da|pubblicato da|postato da',
  'reactie van|reactie door|geplaatst door|geschreven door|door',
  'komentarz autorstwa|autor komentarza|dodane przez|autor|przez|napsal|vložil|írta|beküldte',
  'kirjoittanut|kommentoi|yazan|gönderen',
  'автор|написал|комментарий от|комментирует|от|כתב|بواسطة',
  '投稿者|コメント by|コメント者|作者|发表者|發表者|글쓴이|작성자',
].flatMap((line) => line.split('|'))

/** After a name. */
const AFTER = [
  'says|said|say|writes|wrote|replied|replies|commented|comments|responded|answers|thinks|added',
  'sagt|sagte|meint|meinte|schreibt|schrieb|hat gesagt|hat geschrieben|kommentierte|antwortet|antwortete',
  'dit|a dit|écrit|a écrit|dice|dijo|escribe|escribió|comentó|ha dicho|disse|diz|escreveu|comentou|scrive|ha scritto|ha detto',
  'zegt|zei|schreef|schrijft|reageerde|säger|sade|skriver|skrev|sier|sa|siger|sagde|sanoo|sanoi|kirjoitti|kirjoittaa|kommentoi',
  'pisze|mówi|powiedział|powiedział(a)|napisał|napisała|napisał(a)|skomentował|napsal|napsal(a)|říká|řekl|hovorí|napísal',
  'mondja|mondta|írta|szerint|diyor|dedi|dedi ki|yazdı|diyor ki|spune|a spus|kaže|pravi|γράφει|λέει|είπε',
  'говорит|пишет|сказал|сказала|сказал(а)|написал|написала|комментирует|каза|каже|пише|сказав',
  'さんのコメント|さんより|より|さんは書きました|说|说道|說|說道|님의 말|님이|말하길|يقول|قال|كتب|אומר|כתב|אמר',
].flatMap((line) => line.split('|'))

/** Between a name and a date, or beside them. */
const BETWEEN =
  'on|at|am|pm|um|uhr|the|le|à|il|alle|op|om|el|las|kl|klo|o|в|posted|is|was|this|reply|permalink|link|#'.split('|')

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')
const SPACED = '(?=[\\s:：]|$)'

const before = new RegExp(`^(?:${longestFirst(BEFORE)})${SPACED}\\s*[:：]?\\s*`, 'iu')
const after = new RegExp(`\\s+(?:${longestFirst(AFTER)})$`, 'iu')
const PREPOSITIONS =
  /(?:^|\s)(?:on|at|am|um|le|à|el|a las|em|às|il|alle|op|om|dnia|o|w dniu|den|kl\.?|klo|в|the|la|del|posted|zum|vom|dans|this|entry)$/iu
/** What stands round a name and is no part of it. A closing bracket or a full stop may be. */
const LEADING = new Set([...' \t\n\u00a0,;:：|·•–—―-/@.([]#~*»«>"“”)'])
const TRAILING = new Set([...' \t\n\u00a0,;:：|·•–—―-/@([#~*»«>"“”'])

/** A name alone, out of "Posted by NAME", "NAME says:", "» NAME |". Null when nothing is left. */
export function nameIn(text: string): string | null {
  const bare = /^\(([^()]{1,60})\)$/u.exec(text.trim())?.[1] ?? text
  let name = trimmed(bare.replace(BADGE, '').replace(/(?:\.{2,}|…)$/u, ''))
  for (let round = 0; round < 2; round++) name = trimmed(trimmed(name.replace(before, '')).replace(after, ''))
  return name || null
}

/** Drupal's mark for guests, in the languages it speaks most. */
const BADGE =
  /\s\((?:not verified|nicht überprüft|non vérifié|no verificado|niet gecontroleerd|niet geverifieerd|non verificato|não verificado|niezweryfikowany|не проверено)\)$/iu

/** As `nameIn`, for what stands before or after a date: the words that join the two go as well ("NAME on Monday"). */
export function nameBesideDate(text: string, side: 'before' | 'after'): string | null {
  const words = trimmed(text).split(' ')
  // "Old Sam — 5 July": a day of the week touches its date.
  const touches = side === 'after' || /[\p{L}.,]\s*$/u.test(text)
  const isDay = (word: string | undefined): boolean =>
    touches && word !== undefined && words.length > 1 && weekdays().has(plain(word))
  if (side === 'before') while (isDay(words.at(-1))) words.pop()
  else while (isDay(words[0])) words.shift()
  return nameIn(trimmed(words.join(' ').replace(PREPOSITIONS, '')))
}

/** Words that name nobody though they stand where a name does: a clock, a number, "Comment". */
const NOBODY =
  /^(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|\d+|[ap]\.?m\.?|comments?|tracked|track(?:backs?)?|aufgenommen|トラックバック\S*|kommentare?|commentaires?|comentarios?|reply|permalink|link|pingbacks?|trackbacks?|reactie|edit)$/iu
export const isNobody = (name: string): boolean => NOBODY.test(name) || SPEAKING.has(name.toLowerCase())

const SPEAKING = new Set(AFTER)

/** As `nameIn`, for an element that is known to hold a name: only what certainly is no part of it goes. */
export function properName(text: string): string | null {
  const name = text
    .replace(/(?:\.{2,}|…|[:：,])$/u, '')
    .trimEnd()
    .replace(after, '')
    .replace(/[:：]$/u, '')
    .trim()
  return name || null
}

/** True for a text that says that a name follows or went before ("Posted by X", "X said:"). */
export const saysWho = (text: string): boolean =>
  before.test(text) || after.test(text.replace(/[:：,.…]+$/u, '').trimEnd())

const JOINING = new Set([...[...BEFORE, ...AFTER].flatMap((phrase) => phrase.split(' ')), ...BETWEEN])

/** True when a text holds nothing but the words that join a name and a date, numbers and signs. */
export const onlyJoins = (text: string): boolean =>
  text.length < 120 &&
  (text.toLowerCase().match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).every(
    (word) => JOINING.has(word) || JOINING.has(plain(word)) || weekdays().has(plain(word)),
  )

const plain = (word: string): string => fold(word).replace(/[.,:;]+$/u, '')

let weekdayNames: ReadonlySet<string> | null = null
/** Names of the days of the week, long and short, in the languages that dates are read in. */
function weekdays(): ReadonlySet<string> {
  weekdayNames ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
        return [1, 2, 3, 4, 5, 6, 7].map((day) => plain(format.format(Date.UTC(2001, 0, day))))
      }),
    ),
  )
  return weekdayNames
}

function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && LEADING.has(text[from] as string)) from++
  while (to > from && TRAILING.has(text[to - 1] as string)) to--
  return text.slice(from, to)
}
