// What is chosen, and how it is written in the address bar: a copied link shows the same again. Pure.
import type { LeftOutReason, Numbers } from '../answers/shapes.ts'
import { type Address, ZONES } from '../graph/model.ts'
import { NOT_RESPONSES } from '../graph/verdict.ts'

export interface ConversationView {
  readonly page: 'conversation'
  readonly address: Address
  /** The post that is looked at; null for none. */
  readonly post: Address | null
  /** Posts whose bunch was opened by hand. */
  readonly opened: readonly Address[]
  readonly as: 'vine' | 'table'
  /** The number of the sentence whose posts or comments are lit; null for none. */
  readonly counts: keyof Numbers | null
}

export interface ResponsesView {
  readonly page: 'responses'
  /** A blog's home page, or any post of it. */
  readonly address: Address
  /** What was left out for this reason, instead of the answers. */
  readonly show: LeftOutReason | null
}

export type View =
  | { readonly page: 'home' }
  | ConversationView
  | ResponsesView
  | { readonly page: 'crawl'; readonly id: string }
  | { readonly page: 'about-crawler' }
  | { readonly page: 'nowhere' }

const COUNTS: readonly (keyof Numbers)[] = ['posts', 'blogs', 'comments', 'halfWithin', 'lastAfter']

const REASONS: readonly LeftOutReason[] = [...NOT_RESPONSES, ...ZONES]

export function viewOf({ pathname, search }: { readonly pathname: string; readonly search: string }): View {
  const query = new URLSearchParams(search)
  const [, page, id, rest] = pathname.split('/')
  if (pathname === '/') return { page: 'home' }
  if (pathname === '/about-crawler') return { page: 'about-crawler' }
  if (page === 'crawl' && id && rest === undefined) return { page: 'crawl', id: decodeOr(id) }
  if (pathname === '/responses' && query.get('address')) {
    const show = REASONS.find((reason) => reason === query.get('show')) ?? null
    return { page: 'responses', address: query.get('address') ?? '', show }
  }
  if (pathname === '/conversation' && query.get('address')) {
    return {
      page: 'conversation',
      address: query.get('address') ?? '',
      post: query.get('post'),
      opened: query.getAll('open'),
      as: query.get('view') === 'table' ? 'table' : 'vine',
      counts: COUNTS.find((name) => name === query.get('counts')) ?? null,
    }
  }
  return { page: 'nowhere' }
}

export function hrefOf(view: View): string {
  switch (view.page) {
    case 'conversation':
      return `/conversation?${conversationQuery(view)}`
    case 'responses':
      return `/responses?${new URLSearchParams({ address: view.address, ...(view.show && { show: view.show }) })}`
    case 'crawl':
      return `/crawl/${encodeURIComponent(view.id)}`
    case 'about-crawler':
      return '/about-crawler'
    default:
      return '/'
  }
}

/** A conversation as it opens. */
export const conversationAt = (address: Address): ConversationView => ({
  ...{ page: 'conversation', address, post: null, opened: [], as: 'vine', counts: null },
})

function conversationQuery({ address, post, opened, as, counts }: ConversationView): URLSearchParams {
  const query = new URLSearchParams({ address })
  if (post !== null) query.set('post', post)
  for (const open of opened) query.append('open', open)
  if (as !== 'vine') query.set('view', as)
  if (counts !== null) query.set('counts', counts)
  return query
}

/** A broken escape is taken as it stands. */
function decodeOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
