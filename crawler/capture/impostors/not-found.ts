// Pages that say "not found" and answer 200: how they speak, and an address that is surely not there to compare them with. Pure.
import type { Address } from '../../../graph/model.ts'

const PHRASES = [
  ...[
    '\\b(?:http |error )?404\\b',
    'not found',
    '(?:doesn.?t|does not|no longer) exist',
    'cannot be found',
    'can.?t be found',
  ],
  ...['nicht gefunden', 'existiert nicht', 'introuvable', 'n.existe (?:pas|plus)', 'no encontrad[ao]', 'no existe'],
  ...['non trovat[ao]', 'non esiste', 'não encontrad[ao]', 'não existe', 'niet gevonden', 'bestaat niet'],
  ...[
    'hittades inte',
    'hittades ej',
    'ikke fundet',
    'ikke funnet',
    'ei löy(?:dy|tyny)',
    'nie znaleziono',
    'nie istnieje',
  ],
  ...[
    'nenalezen',
    'nem található',
    'не найден',
    'не существует',
    'bulunamadı',
    '見つかりません',
    '找不到',
    '찾을 수 없',
  ],
]
const NOT_FOUND = new RegExp(PHRASES.join('|'), 'iu')
/** A title that is nothing but this. */
const NOTHING_ELSE =
  /^(?:error\W{0,3}|http\W{0,3})?404(?:\W{0,3}error)?(?:\W{0,3}(?:page |file )?not found)?$|^(?:page|file) not found$|^seite nicht gefunden$|^page (?:introuvable|non trouvée)$|^página no encontrada$/iu
const HEADING = /<(?:title|h[1-4])\b[^<>]{0,300}>([^<]{0,300})/gi
const HEAD = 32_768
const MOST_HEADINGS = 5

export interface Speech {
  /** Whether title or headings say that nothing is here. */
  readonly saysNothing: boolean
  /** Whether the title says nothing else, so that nobody need be asked. */
  readonly surely: boolean
}

export function speechOf(body: Uint8Array): Speech {
  const head = Buffer.from(body.subarray(0, HEAD)).toString('latin1')
  const [title = '', ...headings] = head
    .matchAll(HEADING)
    .take(MOST_HEADINGS)
    .map(([, words = '']) => Buffer.from(words, 'latin1').toString().trim())
  const surely = title.split(/\s+[-–—|»«:·]+\s+/).some((part) => NOTHING_ELSE.test(part.trim()))
  return { saysNothing: surely || [title, ...headings].some((words) => NOT_FOUND.test(words)), surely }
}

/** It says in a server's log what it is for. */
const MADE_UP = 'a-page-that-is-not-there'
const MADE_UP_NUMBER = '999999999'

/** An address of the same form that nobody has given to anything: the last part of its path, or the values of its query, are made up. */
export function madeUpBeside(address: Address): Address {
  const url = new URL(address)
  if (url.search !== '') {
    for (const [name, value] of [...url.searchParams]) url.searchParams.set(name, inPlaceOf(value))
    return url.href
  }
  url.pathname = url.pathname.replace(/[^/]+(?=\/*$)/, (last) => {
    const [, name = last, ending = ''] = /^(.+?)(\.\w{1,5})?$/.exec(last) ?? []
    return inPlaceOf(name) + ending
  })
  if (url.pathname === '/') url.pathname = `/${MADE_UP}`
  return url.href
}

const inPlaceOf = (text: string): string => (/^\d+$/.test(text) ? MADE_UP_NUMBER : MADE_UP)

/** What a page is compared by: its title, its words, and those of its address, which either may repeat. */
export interface Likeness {
  readonly title: readonly string[]
  readonly words: ReadonlySet<string>
  readonly ofAddress: ReadonlySet<string>
}

const WORD = /\p{L}{2,40}/gu
const MOST_COMPARED = 200_000
const LEAST_SHARE = 0.8

export function likenessOf(address: Address, body: Uint8Array): Likeness {
  const html = Buffer.from(body.subarray(0, MOST_COMPARED)).toString()
  const text = html.split('<').map((part) => part.slice(part.indexOf('>') + 1))
  const title = /<title\b[^<>]{0,300}>([^<]{0,300})/i.exec(html)?.[1] ?? ''
  return { title: wordsIn(title), words: new Set(wordsIn(text.join(' '))), ofAddress: new Set(wordsIn(address)) }
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

/** The words of neither address count. */
export function isAlike(one: Likeness, other: Likeness): boolean {
  const beside = one.ofAddress.union(other.ofAddress)
  const titleOf = ({ title }: Likeness): string => title.filter((word) => !beside.has(word)).join(' ')
  if (titleOf(one) !== titleOf(other)) return false
  const [words, others] = [one.words.difference(beside), other.words.difference(beside)]
  const both = words.intersection(others).size
  return both >= LEAST_SHARE * (words.size + others.size - both)
}
