// What linkbacks are called by blog software in its languages, WordPress' own translations first, and how an excerpt looks that it cut.
import type { LinkbackMark } from '../../platforms/platform.ts'
import { anyOf, BEFORE } from '../parts/vocabulary.ts'

/** Words that mean nothing else. */
const SURE: readonly (readonly [LinkbackMark, string])[] = [
  ['webmention', 'web-?mention|ウェブメンション|вебмеш[еэ]н'],
  [
    'pingback',
    'ping-?\\s?back|ピンバック|пингб[еэ]к|пінг[бґ]ек|핑백|פינג-?בא?ק|πίν?γκμπακ|پینگ.?بک|بينغ.?باك|自動引用通知|tilbakeping|ping.?balik|povratni ping|повратни пинг|retroping|atpings',
  ],
  [
    'trackback',
    'track-?\\s?back|tracked (?:on|from)\\b|دنبالک|رسیده در تاریخ|トラックバック|トラバ|тр[еэ]кб[еэ]к|треккбэк|трекбек|тракбе[кц]|แทร็กแบ[็]?ก|트랙백|엮인글|引用通告|טר[אע]?קבא?ק|τράκμπακ|r[ée]tro-?liens?|retro-?enlaces?|retroenllaç|retrolinks?|paluuviit|(?:zpětn|spätn)[ýé] odkaz|odnośniki? zwrotn[ey]|visszakövet|geri izleme|обратн(?:ая|ые) ссылк|зворотн[еі] посилан|tilbakesporing|(?:lacak|jejak) balik|povratn[aei] (?:vez[ae]|poziv|sled)|повратна веза|tagasisideviide',
  ],
]

/** A label that names none: "TITLE linked to this post on DATE". */
export const saysLinked = (label: string): boolean =>
  /\blinked to this (?:post|entry|article|page)\b|\blinks? to this post\b|\breferenced this (?:post|entry)\b/i.test(
    label,
  )

/** Words that mean other things too, unless they open a line and a colon follows. */
const OPENING: readonly (readonly [LinkbackMark, string])[] = [
  [
    'pingback',
    'ping|päivitysilmoitus|уведомление|сповіщення|visszajelzés|بازتاب|تنبيه|التنبيهات|geri bildirim|通告|გამოხმაურება|შეტყობინება|(?:spätné|zpětné) upozornenie|линкување|resondado',
  ],
  ['trackback', '引用|التعقيبات|παράθε(?:ση|μα)|respurado|следење'],
]

/** A heading over linkbacks that names none of them: Blogger's in its languages, and those of themes. */
const LINKS_HERE =
  /^\W*\d*\W*(?:pings|linkbacks|(?:incoming |inbound )?links? to (?:this|here)|(?:blogs |sites |posts )?(?:linking|that link) (?:to|here)|continuing the discussion|links zu diesem|verweise auf|liens vers|enlaces a est|link a questo|links para est|links naar dit|linki do tego|länkar till|lenker til|links til|linkit tähän|ссылки на это|この投稿へのリンク|この記事へのリンク|链接到本文|連結到本文|enlaces de regreso|liens de retour|geri bağlantı|rückverweise|links hierher|takaisinlinkit|tillbakalänkar|blogs que enlazan|ссылки на эт[уо]|проследяващи връзки|bu yazıya verilen|먼 ?댓글|이 글에 링크|引用(?:列表|此文|\W*\d*\W*$)|التعقيبات|بازتاب\p{Cf}?ها)/iu
export const isLinksHere = (heading: string): boolean => heading.length < 80 && LINKS_HERE.test(heading)

const START = '^[^\\p{L}\\p{N}]*'
const COLON = '\\p{L}{0,4}\\s*["”]?\\s*[:：»>–—-]'
const within = SURE.map(
  ([mark, words]) => [mark, new RegExp(`(?<!(?!\\p{sc=Hiragana})\\p{L})(?:${words})`, 'iu')] as const,
)
/** "Tracked from <a>BLOG</a> at …" */
const TRACKED = new RegExp(`${START}tracked (?:on|from)(?!\\p{L})`, 'iu')

const opening = [
  ['trackback', TRACKED] as const,
  ...[...OPENING, ...SURE].map(([mark, words]) => [mark, new RegExp(`${START}(?:${words})${COLON}`, 'iu')] as const),
  ...SURE.map(
    ([mark, words]) => [mark, new RegExp(`${START}(?:${words})\\p{L}{0,4}\\s+(?:${anyOf(BEFORE)})\\s`, 'iu')] as const,
  ),
]

/** All that a text names. */
export const linkbacksNamed = (text: string): readonly LinkbackMark[] =>
  within.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)

const SURE_WORDS = SURE.map(([, words]) => words).join('|')
/** "この記事への", "이 글의", "관련글 (": of this post. */
const OF_THIS = '(?:この|当|본|이)\\s?\\p{L}{1,6}(?:への|の|의|에 대한)\\s?|관련글\\s?\\('
const begins = new RegExp(`^[^\\p{L}]*(?:\\p{L}{1,12}-|${OF_THIS})?(?:${SURE_WORDS})`, 'iu')
/** "3 Trackbacks", "Обратные ссылки (2)": the words come first. */
export const beginsWithLinkbacks = (heading: string): boolean => begins.test(heading)

/** Most lines begin with none of the words. */
const anyOpening = new RegExp(`${START}(?:${[...OPENING, ...SURE].map(([, words]) => words).join('|')})`, 'iu')

/** "引用: 0 |" says how many there are. */
const COUNTED = /^[^\p{L}\p{N}]*\p{L}{2,20}\s?[:：]\s?\d{1,4}\s*(?:$|[|·•,;/)\]])/u

/** How the first line of a linkback begins: "Pingback from …", "Rétrolien :"; null for any other. */
export const linkbackOpening = (line: string): LinkbackMark | null =>
  anyOpening.test(line) && !COUNTED.test(line) ? (opening.find(([, pattern]) => pattern.test(line))?.[0] ?? null) : null

const label = new RegExp(`${START}(?:${SURE_WORDS})\\p{L}{0,4}\\s*(?:[:：–—-]|(?=(?:${anyOf(BEFORE)})\\s))\\s*`, 'iu')
/** "Pingback by NAME" → "by NAME". */
export const withoutLinkbackLabel = (text: string): string => text.replace(label, '')

const ELLIPSIS = '\\[\\s?(?:…|\\.{2,3})\\s?\\]'
const MORE =
  'read|more|via|source|original|continue|view|weiter|mehr|lire|la suite|leer|seguir|ver más|leia|continua|leggi|lees|czytaj|läs|les mer|читать|далее|続きを読む|阅读|繼續'
const CUT_START = new RegExp(`^\\[?${ELLIPSIS}`, 'u')
const CUT_END = new RegExp(`${ELLIPSIS}(?:[\\s([|–—-]{0,4}(?:${MORE})[^[\\]]{0,60}[)\\]]?)?$`, 'iu')

/** The excerpt that blog software cuts round the link: "[…] words [...]", maybe of none, maybe with a link to the rest. */
export function looksCut(text: string): boolean {
  const [opening] = CUT_START.exec(text) ?? []
  return opening !== undefined && CUT_END.test(text.slice(opening.length).slice(-120))
}
