// What is chosen of a conversation, and how it is written in the address bar. Pure.
import type { Numbers } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { AS_USUAL, type Choices, COLOURINGS, MAPPED, type Span, TIMES, VIEWS } from '../picture/choices.ts'
import { MOST_PINS, pinOf, pinText } from '../picture/pins.ts'
import { TABLES, type TableName } from '../picture/table-rows.ts'

const WAYS = [...VIEWS, 'table'] as const

/** Whatever is counted above the picture. */
export type Counted = keyof Numbers | 'new'

export interface ConversationView extends Omit<Choices, 'view' | 'selected'> {
  readonly page: 'conversation'
  readonly address: Address
  /** The post that is looked at; null for none. */
  readonly post: Address | null
  readonly as: (typeof WAYS)[number]
  /** Which rows the table has. */
  readonly rows: TableName
  /** The number of the sentence, or what is new, whose posts or comments are lit; null for none. */
  readonly counts: Counted | null
  /** "2008-05-31": what was known at the end of this day; null: all there is. */
  readonly asOf: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const COUNTS: readonly Counted[] = ['posts', 'blogs', 'comments', 'halfWithin', 'lastAfter', 'new']

/** A conversation as it opens. */
export function conversationAt(address: Address): ConversationView {
  const { view: as, selected: post, ...choices } = AS_USUAL
  return { page: 'conversation', address, post, as, rows: TABLES[0], counts: null, asOf: null, ...choices }
}

/** What the address bar says; what it does not say is as usual. */
export function conversationOf(query: URLSearchParams): ConversationView {
  return {
    page: 'conversation',
    address: query.get('address') ?? '',
    post: query.get('post'),
    opened: query.getAll('open'),
    shut: query.getAll('shut'),
    as: oneOf(WAYS, query.get('view')),
    rows: oneOf(TABLES, query.get('rows')),
    times: oneOf(TIMES, query.get('time')),
    colouring: COLOURINGS.find((word) => word === query.get('colour')) ?? null,
    mapped: oneOf(MAPPED, query.get('of')),
    pins: query
      .getAll('pin')
      .slice(0, MOST_PINS)
      .flatMap((text) => pinOf(text) ?? []),
    span: spanOf(query.get('span')),
    counts: COUNTS.find((name) => name === query.get('counts')) ?? null,
    asOf: DAY.test(query.get('asOf') ?? '') ? query.get('asOf') : null,
  }
}

/** What is as usual is left out. */
export function conversationQuery(view: ConversationView): URLSearchParams {
  const query = new URLSearchParams({ address: view.address })
  if (view.post !== null) query.set('post', view.post)
  for (const open of view.opened) query.append('open', open)
  for (const shut of view.shut) query.append('shut', shut)
  if (view.rows !== TABLES[0]) query.set('rows', view.rows)
  if (view.counts !== null) query.set('counts', view.counts)
  return withPicture(query, view)
}

/** What the picture as a file shows of it; a table has none, so it shows the vine. */
export function pictureQuery(view: ConversationView): URLSearchParams {
  const query = new URLSearchParams({ address: view.address })
  return withPicture(query, { ...view, as: view.as === 'table' ? AS_USUAL.view : view.as })
}

/** Adds what the address bar and the picture as a file say alike. */
function withPicture(query: URLSearchParams, view: ConversationView): URLSearchParams {
  if (view.as !== AS_USUAL.view) query.set('view', view.as)
  if (view.times !== AS_USUAL.times) query.set('time', view.times)
  if (view.colouring !== null) query.set('colour', view.colouring)
  if (view.mapped !== AS_USUAL.mapped) query.set('of', view.mapped)
  for (const pin of view.pins) query.append('pin', pinText(pin))
  if (view.span !== null) query.set('span', spanText(view.span))
  if (view.asOf !== null) query.set('asOf', view.asOf)
  return query
}

/** An unknown word means the first, which is the usual one. */
const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], word: string | null): Word =>
  words.find((known) => known === word) ?? words[0]

const spanText = ({ from, to }: Span): string => `${Math.round(from)}-${Math.round(to)}`

/** "3600-86400": from one hour to one day after the root. */
function spanOf(text: string | null): Span | null {
  const [, from, to] = /^(\d{1,12})-(\d{1,12})$/.exec(text ?? '') ?? []
  return from !== undefined && to !== undefined && Number(from) < Number(to)
    ? { from: Number(from), to: Number(to) }
    : null
}
