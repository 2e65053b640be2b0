// What is chosen, and how it is written in the address bar: a copied link shows the same again. Pure.
import {
  HIT_KINDS,
  type HitKind,
  type LeftOutReason,
  MEASURES,
  type Measure,
  type Numbers,
  RANKED,
  type RankedBy,
  RESPONSE_KINDS,
  type ResponseKind,
} from '../answers/shapes.ts'
import { type Address, ZONES } from '../graph/model.ts'
import { NOT_RESPONSES, POST_STATES, type PostState } from '../graph/verdict.ts'
import { AS_USUAL, type Choices, COLOURINGS, MAPPED, type Span, TIMES, VIEWS } from '../picture/choices.ts'
import { MOST_PINS, pinOf, pinText } from '../picture/pins.ts'
import { TABLES, type TableName } from '../picture/table-rows.ts'

export const WAYS = [...VIEWS, 'table'] as const

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

export interface RankingView {
  readonly page: 'ranking'
  readonly by: RankedBy
  readonly measure: Measure
  /** "180" days, or "all". */
  readonly window: string
  /** The day with which the window ends; null: now. */
  readonly asOf: string | null
}

export interface SearchView {
  readonly page: 'search'
  readonly query: string
  readonly kind: HitKind | null
  /** As the facets of the search name it. */
  readonly blog: string | null
  readonly year: string | null
  readonly state: PostState | null
}

export interface BlogView {
  readonly page: 'blog'
  /** A blog's home page, or any post of it. */
  readonly address: Address
}

export interface ResponsesView {
  readonly page: 'responses'
  /** A blog's home page, or any post of it. */
  readonly address: Address
  /** What was left out for this reason, instead of the answers. */
  readonly show: LeftOutReason | null
  /** Only responses of this kind; null: of all. */
  readonly kind: ResponseKind | null
}

export type View =
  | { readonly page: 'home' }
  | ConversationView
  | BlogView
  | ResponsesView
  | RankingView
  | SearchView
  | { readonly page: 'crawl'; readonly id: string }
  | { readonly page: 'about-crawler' }
  | { readonly page: 'nowhere' }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const COUNTS: readonly Counted[] = ['posts', 'blogs', 'comments', 'halfWithin', 'lastAfter', 'new']

const REASONS: readonly LeftOutReason[] = [...NOT_RESPONSES, ...ZONES]

/** A ranking as it opens. */
export const RANKING: RankingView = { page: 'ranking', by: 'blog', measure: 'blogs', window: '180', asOf: null }

export function viewOf({ pathname, search }: { readonly pathname: string; readonly search: string }): View {
  const query = new URLSearchParams(search)
  const [, page, id, rest] = pathname.split('/')
  if (pathname === '/') return { page: 'home' }
  if (pathname === '/about-crawler') return { page: 'about-crawler' }
  if (page === 'crawl' && id && rest === undefined) return { page: 'crawl', id: decodeOr(id) }
  if (pathname === '/ranking') {
    return {
      page: 'ranking',
      by: RANKED.find((by) => by === query.get('by')) ?? 'blog',
      measure: MEASURES.find((measure) => measure === query.get('measure')) ?? 'blogs',
      window: query.get('window') ?? RANKING.window,
      asOf: query.get('asOf'),
    }
  }
  if (pathname === '/search') {
    return {
      ...{ page: 'search', query: query.get('q') ?? '', blog: query.get('blog'), year: query.get('year') },
      kind: HIT_KINDS.find((kind) => kind === query.get('kind')) ?? null,
      state: POST_STATES.find((state) => state === query.get('state')) ?? null,
    }
  }
  if (pathname === '/blog' && query.get('address')) return { page: 'blog', address: query.get('address') ?? '' }
  if (pathname === '/responses' && query.get('address')) {
    const show = REASONS.find((reason) => reason === query.get('show')) ?? null
    const kind = RESPONSE_KINDS.find((own) => own === query.get('kind')) ?? null
    return { page: 'responses', address: query.get('address') ?? '', show, kind }
  }
  if (pathname === '/conversation' && query.get('address')) {
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
  return { page: 'nowhere' }
}

export function hrefOf(view: View): string {
  switch (view.page) {
    case 'conversation':
      return `/conversation?${conversationQuery(view)}`
    case 'ranking':
      return `/ranking${rankingQuery(view)}`
    case 'blog':
      return `/blog?${new URLSearchParams({ address: view.address })}`
    case 'responses':
      return `/responses?${new URLSearchParams(told({ address: view.address, show: view.show, kind: view.kind }))}`
    case 'search': {
      const { page, query, ...chosen } = view
      return `/search?${new URLSearchParams({ q: query, ...told(chosen) })}`
    }
    case 'crawl':
      return `/crawl/${encodeURIComponent(view.id)}`
    case 'about-crawler':
      return '/about-crawler'
    default:
      return '/'
  }
}

/** What is as usual is left out. */
function rankingQuery({ page, ...chosen }: RankingView): string {
  const usual: Readonly<Record<string, string | null>> = { ...RANKING }
  const query = new URLSearchParams(told(chosen, usual))
  return query.size === 0 ? '' : `?${query}`
}

/** What is chosen, and not as usual. */
function told(
  chosen: Readonly<Record<string, string | null>>,
  usual: Readonly<Record<string, string | null>> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, value]) => (value === null || value === usual[name] ? [] : [[name, value]])),
  )
}

export const blogAt = (address: Address): BlogView => ({ page: 'blog', address })

/** Who answered a blog, as it opens. */
export const responsesOf = (address: Address): ResponsesView => {
  return { page: 'responses', address, show: null, kind: null }
}

/** A search as it opens. */
export const searchFor = (query: string): SearchView => {
  return { page: 'search', query, kind: null, blog: null, year: null, state: null }
}

/** A conversation as it opens. */
export function conversationAt(address: Address): ConversationView {
  const { view: as, selected: post, ...choices } = AS_USUAL
  return { page: 'conversation', address, post, as, rows: TABLES[0], counts: null, asOf: null, ...choices }
}

/** What is as usual is left out. */
function conversationQuery(view: ConversationView): URLSearchParams {
  const query = new URLSearchParams({ address: view.address })
  if (view.post !== null) query.set('post', view.post)
  for (const open of view.opened) query.append('open', open)
  for (const shut of view.shut) query.append('shut', shut)
  if (view.as !== AS_USUAL.view) query.set('view', view.as)
  if (view.rows !== TABLES[0]) query.set('rows', view.rows)
  if (view.times !== AS_USUAL.times) query.set('time', view.times)
  if (view.colouring !== null) query.set('colour', view.colouring)
  if (view.mapped !== AS_USUAL.mapped) query.set('of', view.mapped)
  for (const pin of view.pins) query.append('pin', pinText(pin))
  if (view.span !== null) query.set('span', spanText(view.span))
  if (view.counts !== null) query.set('counts', view.counts)
  if (view.asOf !== null) query.set('asOf', view.asOf)
  return query
}

/** An unknown word means the first, which is the usual one. */
const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], word: string | null): Word =>
  words.find((known) => known === word) ?? words[0]

export const spanText = ({ from, to }: Span): string => `${Math.round(from)}-${Math.round(to)}`

/** "3600-86400": from one hour to one day after the root. */
function spanOf(text: string | null): Span | null {
  const [, from, to] = /^(\d{1,12})-(\d{1,12})$/.exec(text ?? '') ?? []
  return from !== undefined && to !== undefined && Number(from) < Number(to)
    ? { from: Number(from), to: Number(to) }
    : null
}

/** A broken escape is taken as it stands. */
function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
