// Tells what is nobody's name in the lines by which blogs say who wrote what: labels, sites, what a reader may do, and words that only join a name to a date.
import { plainNumerals } from '../../dates/numerals.ts'
import { isWeekday, plainWord } from '../../dates/weekdays.ts'
import { labelled, trimmed } from './names.ts'
import { ACTS, AFTER, BEFORE, BETWEEN, NAME_LABELS, OTHER_LABELS, phrasesOf, SITES } from './vocabulary.ts'

/** Words that name nobody though they stand where a name does: a clock, a number, "Comment". */
const NOBODY =
  /^(?:\P{N}{0,4}\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?\P{N}{1,8})?|\d{1,2}\s?(?:h|u|uhr|時|时|點|点|시|ч)\.?\s?\d{0,2}\s?(?:min|分|분|м)?\.?|第?\d+\s?[樓楼层層號]?|[ap]\.?m\.?|comments?|(?:ge)?tracked|track(?:back)?é|notifié|verlinkt|track(?:backs?)?|aufgenommen|トラックバック\S*|kommentare?|commentaires?|comentarios?|pingbacks?|reactie|re)$/iu
/** What stands where a response has no subject. */
const UNTITLED =
  /^\(?(?:無題|タイトルなし|no title|no subject|untitled|제목 ?없음|без темы|kein betreff|sans (?:objet|titre)|sin (?:asunto|título)|sem (?:assunto|título)|geen onderwerp|ei otsikkoa)\)?$/iu
export const isUntitled = (text: string): boolean => UNTITLED.test(text)
const SUBJECT = /^re\s?[:：]/i
/** "Re: the title", over a response. */
export const isSubjectLine = (text: string): boolean => SUBJECT.test(text)
export const isNobody = (name: string): boolean =>
  NOBODY.test(plainNumerals(name)) ||
  isUntitled(name) ||
  isSubjectLine(name) ||
  ACTING.has(name.toLowerCase()) ||
  OTHERS.has(name.toLowerCase())

const ACTING = new Set(phrasesOf(ACTS))
const OTHERS = new Set(phrasesOf(OTHER_LABELS))

const SITE_WORDS = new Set(phrasesOf(SITES))

/** "Homepage", "www.name.example": what a link to somebody's site may be called, which is nobody's name. */
export const isSite = (text: string): boolean =>
  SITE_WORDS.has(text.toLowerCase()) || /^(?:https?:\/\/|www\.)\S{3,200}$/i.test(text)

/** "| URL |": a place for a link to somebody's site, where nobody gave one. */
export const isSiteLabel = (text: string): boolean => SITE_WORDS.has(trimmed(text).toLowerCase())

const LABELS = new Set(phrasesOf([...NAME_LABELS, ...OTHER_LABELS]))

/** "Name:" alone: what stands in the next cell or line is one. */
export const isNameLabel = (text: string): boolean => isLabel(text) && text.replace(labelled, '') === ''

/** "Date:", "Subject:": the left side of a pair. */
export const isLabel = (text: string): boolean =>
  /[:：]$/.test(text) && LABELS.has(text.slice(0, -1).trim().toLowerCase())

/** "Reply", "#3 | Quote (Edit)": a line that holds no more than what a reader may do, and numbers. */
export const onlyActs = (text: string): boolean =>
  text.length <= 60 &&
  text
    .toLowerCase()
    .split(/[|·•,;:()[\]{}<>«»→↓←↑/–—#¶+]+/u)
    .map((part) => part.replace(/^[.…]+/u, '').trim())
    .every((part) => part === '' || /^[-\d.]+$/.test(part) || ACTING.has(part.replace(/\s\d{1,5}$/, '')))

const JOINING = new Set(phrasesOf([...BEFORE, ...AFTER, ...BETWEEN, ...ACTS]).flatMap((phrase) => phrase.split(' ')))

/** True when a text holds nothing but the words that join a name and a date, numbers and signs. */
export const onlyJoins = (text: string): boolean =>
  text.length < 120 &&
  (text.toLowerCase().match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).every(
    (word) => JOINING.has(word) || JOINING.has(plainWord(word)) || isWeekday(word),
  )
