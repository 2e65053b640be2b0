// What the four linkbacks are called by blog software in its languages, and how an excerpt looks that it cut.
import type { LinkbackMark } from '../platforms/platform.ts'

const WEBMENTION = 'web-?mention|ウェブメンション|вебмеш[еэ]н'
const PINGBACK =
  'ping-?\\s?back|ピンバック|пингб[еэ]к|пінгбек|пингбек|핑백|פינג-?בק|πίνγκμπακ|geri bildirim|自動引用通知'
const TRACKBACK =
  'track-?\\s?back|トラックバック|тр[еэ]кб[еэ]к|треккбэк|трекбек|트랙백|엮인글|引用通告|טר[אע]קבק|τράκμπακ|r[ée]tro-?liens?|retro-?enlaces?|retroenllaç|retrolinks?|paluuviit|zpětn[ýé] odkaz|spätn[ýé] odkaz|odnośnik zwrotny|visszakövet|geri izleme|обратн(?:ая|ые) ссылк|зворотн[еі] посилан'

const starting = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})`, 'iu')

const WORDS: readonly (readonly [RegExp, LinkbackMark])[] = [
  [starting(WEBMENTION), 'webmention'],
  [starting(PINGBACK), 'pingback'],
  [starting(`${TRACKBACK}|tracked on\\b`), 'trackback'],
]

/** All that a text names, in the order above. */
export const linkbacksNamed = (text: string): readonly LinkbackMark[] =>
  WORDS.filter(([pattern]) => pattern.test(text)).map(([, mark]) => mark)

const FROM = 'from|by|von|vom|de|od|di|da|van|fra|från|av|af|från|por|par|przez|door|от|від'
const OPENING = new RegExp(
  `^\\W*(?:(?:${WEBMENTION}|${PINGBACK}|${TRACKBACK})[\\p{L}]{0,4}\\s*(?:[:：»>–—-]|(?:${FROM})\\s)|уведомление\\s*:|ping\\s*:)`,
  'iu',
)

/** How the first line of a linkback begins: "Pingback from …", "Rétrolien :"; null for any other. */
export function linkbackOpening(opening: string): LinkbackMark | null {
  if (!OPENING.test(opening)) return null
  return linkbacksNamed(opening)[0] ?? 'pingback'
}

const ELLIPSIS = '\\[\\s?(?:…|\\.{2,3})\\s?\\]'
const MORE =
  'read|more|via|source|original|continue|view|weiter|mehr|lire|la suite|leer|seguir|ver más|leia|continua|leggi|lees|czytaj|läs|les mer|читать|далее|続きを読む|阅读|繼續'
const CUT_START = new RegExp(`^\\[?${ELLIPSIS}`, 'u')
const CUT_END = new RegExp(`${ELLIPSIS}(?:[\\s([|–—-]{0,4}(?:${MORE})[^[\\]]{0,60}[)\\]]?)?$`, 'iu')

/** The excerpt that blog software cuts round the link: "[…] words [...]", maybe with a link to the rest. */
export const looksCut = (text: string): boolean =>
  text.length > 12 && CUT_START.test(text) && CUT_END.test(text.slice(-120))
