// What is chosen, and how it is written in the address bar: a copied link shows the same again. Pure.
import {
  HIT_KINDS,
  type HitKind,
  type LeftOutReason,
  MEASURES,
  type Measure,
  RANKED,
  RANKED_OF,
  type RankedBy,
  type RankedOf,
  RESPONSE_KINDS,
  type ResponseKind,
} from '../answers/shapes.ts'
import { type Address, ZONES } from '../graph/model.ts'
import { NOT_RESPONSES, POST_STATES, type PostState } from '../graph/verdict.ts'
import { type ConversationView, conversationOf, conversationQuery } from './conversation-view.ts'

export interface RankingView {
  readonly page: 'ranking'
  readonly by: RankedBy
  readonly measure: Measure
  readonly of: RankedOf
  /** "180" days, or "all". */
  readonly window: string
  /** The day with which the window ends; null: now. */
  readonly until: string | null
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

const REASONS: readonly LeftOutReason[] = [...NOT_RESPONSES, ...ZONES]

/** A ranking as it opens. */
export const RANKING: RankingView = {
  page: 'ranking',
  by: 'blog',
  measure: 'blogs',
  of: 'read',
  window: '180',
  until: null,
}

export function viewOf({ pathname, search }: { readonly pathname: string; readonly search: string }): View {
  const query = new URLSearchParams(search)
  const [, page, id, rest] = pathname.split('/')
  if (pathname === '/') return { page: 'home' }
  if (pathname === '/about-crawler') return { page: 'about-crawler' }
  if (page === 'crawl' && id && rest === undefined) return { page: 'crawl', id: decodeOr(id) }
  if (pathname === '/ranking') return rankingOf(query)
  if (pathname === '/search') return searchOf(query)
  if (pathname === '/blog' && query.get('address')) return { page: 'blog', address: query.get('address') ?? '' }
  if (pathname === '/responses' && query.get('address')) return responsesIn(query)
  if (pathname === '/conversation' && query.get('address')) return conversationOf(query)
  return { page: 'nowhere' }
}

function rankingOf(query: URLSearchParams): RankingView {
  return {
    page: 'ranking',
    by: RANKED.find((by) => by === query.get('by')) ?? RANKING.by,
    measure: MEASURES.find((measure) => measure === query.get('measure')) ?? RANKING.measure,
    of: RANKED_OF.find((of) => of === query.get('of')) ?? RANKING.of,
    window: query.get('window') ?? RANKING.window,
    until: query.get('until'),
  }
}

function searchOf(query: URLSearchParams): SearchView {
  return {
    ...{ page: 'search', query: query.get('q') ?? '', blog: query.get('blog'), year: query.get('year') },
    kind: HIT_KINDS.find((kind) => kind === query.get('kind')) ?? null,
    state: POST_STATES.find((state) => state === query.get('state')) ?? null,
  }
}

function responsesIn(query: URLSearchParams): ResponsesView {
  const show = REASONS.find((reason) => reason === query.get('show')) ?? null
  const kind = RESPONSE_KINDS.find((own) => own === query.get('kind')) ?? null
  return { page: 'responses', address: query.get('address') ?? '', show, kind }
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

/** A broken escape is taken as it stands. */
function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
