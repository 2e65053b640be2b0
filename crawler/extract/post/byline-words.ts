// The words and signs round the name of who wrote a post, in the languages of blogs: those of a comment's byline, and a few that only posts have.
import { ownLanguage } from '../dates/languages.ts'
import { isWeekday } from '../dates/weekdays.ts'
import { anyOf, BEFORE, BETWEEN, NAME_LABELS, phrasesOf } from '../thread/parts/vocabulary.ts'

const PHRASES = [
  'words by|story by|text by|reported by|contributed by|filed by|article by|authored by|post by|guest post by',
  'veröffentlicht von|veroffentlicht von|vom|ein beitrag von|gastbeitrag von|ein gastbeitrag von|text von|par notre|proposé par|texte de',
  'redactado por|texto de|texto por|post de|a cura di|articolo di|testo di|di|da|tekst van|tekst door|napisany przez|napisał|napisała|tekst|opublikował',
  'publicerat av|publicerad av|publisert av|udgivet af|text av|julkaissut|teksti|autor příspěvku|publikoval|közzétette|publicat de|yayınlayan|γράφει ο|γράφει η|γράφει|του|της',
  'postitas|kirjutas|parašė|paskelbė|ievietoja|uzrakstīja|опубликовал|опубликував|написав(ла)|написав|написала|написал(а)|مرسلة بواسطة|أرسلت بواسطة|प्रस्तुतकर्ता|έγραψε ο/η|έγραψε ο|έγραψε η|αναρτήθηκε από|zapisano przez|objavio|objavila|objavio/la|objavil|objavil/a|пише|على يد|نوشته‌ی|نوشتهٔ|diposting oleh|द्वारा|ライター|執筆|文・|撰文|编辑|編輯|文',
]
/** Labels of a name that mean nothing else, anywhere in a line. */
const SURE_LABELS = [
  'author|autor|autorin|yazan|autora|autore|auteur|verfasser|autorzy|автор|автори|投稿者|作者|著者|schrijver|författare|forfatter|kirjoittaja|szerző|yazar|συντάκτης|작성자|글쓴이|tác giả|penulis|ผู้เขียน|כותב|הכותב|الكاتب|نویسنده',
]
/** Those that may mean something else as well. */
const OWN_LABELS = [
  'auteure|skribent|tekijä|writer|text|words|texte|testo|redaktion|כתב|記者|文|ライター|기자|oleh|लेखक',
]

const JOINTS = ['in|under|filed|with|wrote|says|unter|ins|sous|en|as|nel|i|kello|kategori|पर|को|updated|last|zuletzt']

const phrases = phrasesOf([...BEFORE, ...PHRASES]).filter((phrase) => phrase !== 'from')
const announced = `(?:${anyOf(phrases)})(?:\\s*[:：]\\s*|\\s+)|(?:${anyOf([...NAME_LABELS, ...SURE_LABELS, ...OWN_LABELS])})\\s*[:：]\\s*`
const verbs = `(?:${anyOf(phrases.filter((phrase) => phrase.includes(' ')))})(?:\\s*[:：]\\s*|\\s+)`

/** At the beginning of a text. */
export const ANNOUNCING = new RegExp(
  `^[\\s\\p{P}\\p{S}]{0,3}(?:(?:posted|written|published)\\s+)?(?:${announced})`,
  'iu',
)

/** Beside a date that was cut out: words that join the parts of a date too. */
export const BESIDE_DATE = new RegExp(
  `^\\s*[\\p{P}\\p{S}]?\\s*(?:(?:${announced})|(?:de|od|autors|pagal)\\s+|由\\s?)`,
  'iu',
)

/** Words that mean much else, and announce a name only in a language of their own: at the beginning of a line, before a capital. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  sk: 'od',
  cs: 'od',
  hr: 'od',
  sr: 'od|од',
  bs: 'od',
  sl: 'od',
  lt: 'pagal',
  lv: 'autors',
  ro: 'de',
  es: 'de',
  pt: 'de',
  gl: 'de',
}

const OWN = new Map(
  Object.entries(BY_LANGUAGE).map(([language, words]) => [
    language,
    new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${words})\\s+(?=\\p{Lu})`, 'u'),
  ]),
)
const CHINESE = /^[^\p{L}\p{N}]{0,3}由\s?(?=\p{L})/u

/** `language`: the page's. Null when it has no such word. */
export const announcingIn = (language: string | null): RegExp | null => {
  const own = ownLanguage(language)
  return own === 'zh' ? CHINESE : (OWN.get(own ?? '') ?? null)
}

/** "NAME tarafından": languages that announce a name behind it. */
export const ANNOUNCED_AFTER =
  /^\s*[\p{P}\p{S}]?\s*([\p{L}\p{M}][^|,;:()\d]{0,50}?)\s*(?:tarafından(?:\s(?:yazıldı|gönderildi|yayınlandı))?|(?:さん)?が(?:投稿|作成)|(?:提交|发表|发布|發表|張貼)于|(?:님이|이|가)\s(?:작성|게시))(?!\p{L})/iu

/** "NAME (account) wrote," as LiveJournal says over a post. */
export const ANNOUNCED_BY_VERB =
  /^\s*([\p{L}\p{N}_][^|,;:()]{0,50}?)\s*(?:\(\s*[^)]{1,40}\)\s*)?\s(?:wrote|писал|писала|написал|написала|пишет|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\s?[,:](?:\s@|$)/iu

/** `language`: the page's, or null. */
export const startsLikeByline = (line: string, language: string | null): boolean =>
  ANNOUNCING.test(line) || ANNOUNCED_AFTER.test(line) || (announcingIn(language)?.test(line) ?? false)

/** At the beginning of a line, with a colon: certain enough to be believed in the middle of a text. */
export const LABELLED = new RegExp(
  `^[\\s\\p{P}\\p{S}]{0,3}(?:${anyOf([...SURE_LABELS, ...OWN_LABELS])})\\s*[:：]\\s*`,
  'iu',
)

/** Anywhere in a line: behind a sign or a number ("May 3, 2007 by"), or, where there is a verb, behind any word ("Posted on Monday by"). */
export const ANNOUNCED_WITHIN = new RegExp(
  `(?:^|\\s)(?:${anyOf(SURE_LABELS)})\\s*[:：]\\s*|(?:[|·•,(/—–-]\\s*|[\\d.]\\s+|\\d\\s?(?:[ap]\\.?m\\.?|uhr|min|h)\\s+)(?:${announced})|\\s(?:${verbs})|(?:posted|written|published|submitted|added|filed)\\s(?:on\\s)?[^|]{3,60}?\\sby\\s+`,
  'iu',
)

const joints = new Set(phrasesOf([...BETWEEN, ...JOINTS]))

/** A word between a name and a date or a category, or a number. */
export const isJoint = (word: string): boolean =>
  joints.has(word.toLowerCase()) || isWeekday(word) || /^\P{L}/u.test(word)

/** Between two names. */
export const AND = '(?:[,&]|and|und|et|y|e|en|og|och|и)'

/** Who made the theme or runs the server wrote no post. */
export const MAKERS =
  /(?:site|theme|design(?:ed)?|powered|hosted|template|developed|built|photos?|images?|illustrations?|proudly|translated|edited|foto|fotos|bild(?:er)?)\s+(?:by|von|de|par|di|van)\b|©|copyright/i

/** Signs and numbers that end a name, Persian's "sent" and "written" behind one, and a full stop that is of no title; a comma may part two names. */
export const NAME_END =
  /\s(?:date|datum|fecha|data|tarih|дата|日期|时间|時間|날짜|作成日|(?:发布|發佈|发表|發表|更新|创建)(?:时间|時間|日期)|发布于|發佈於|发表于|發表於)(?=\s*[:：])|(?<=\p{Ll}{3}|\p{Lo})(?<!\b(?:Prof|Capt|Rev|Hon|Mons))\.\s|[|·•;:()/\\\n]|,(?!\s*\p{Lu}\S*\s+(?:and|und|et|y|e)\s)|\s[-–—]\s|(?<![\p{sc=Latn}\d_])\d{2,}|\s{2,}|\s(?:ارسال|نوشته|فرستاده) شده|\sبتاريخ(?!\p{L})|\s(?:archiviato|pubblicato|filed|posted|archivado|publicado|abgelegt|veröffentlicht|classé|publié)\s(?:in|under|en|em|unter|dans)(?!\p{L})/iu
