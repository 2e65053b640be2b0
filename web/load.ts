// The only file that fetches, and only from our own api, by a client whose types are made of the api's document. What goes wrong comes back as a Problem with words for people.
import createClient from 'openapi-fetch'
import type {
  AuthorityJson,
  BlogPageJson,
  CardOrder,
  CascadeCardJson,
  ConversationJson,
  ConversationListJson,
  PostDetailJson,
  RankingJson,
  ResponsesJson,
  SearchFacetsJson,
  SearchJson,
} from '../answers/shapes.ts'
import type { CrawlDetailJson, CrawlJson, CrawlListJson, ProblemJson } from '../api/contract.ts'
import type { Scheme } from '../picture/colours.ts'
import type { paths } from './api-types.ts'
import { type ConversationView, pictureQuery } from './conversation-view.ts'
import type { RankingView, ResponsesView, SearchView } from './view.ts'

/** An answer that is no, or no answer at all (`web/away`, `web/unreadable`). */
export class LoadProblem extends Error {
  readonly code: string
  readonly title: string
  constructor({ code, title, detail }: Pick<ProblemJson, 'code' | 'title' | 'detail'>, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'LoadProblem'
    this.code = code
    this.title = title
  }
}

const TOKEN = 'grapevine token'
/** The token that the owner asks of whoever changes anything, for as long as this tab is open. */
export const keepToken = (token: string): void => sessionStorage.setItem(TOKEN, token)

const client = createClient<paths>({ baseUrl: '' })

export const loadConversations = (order: CardOrder, signal: AbortSignal): Promise<ConversationListJson> =>
  told(client.GET('/api/conversations', { params: { query: { order } }, signal }), signal)
/** `asOf`: what was known at the end of that day; null: all there is. */
export const loadConversation = (
  address: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<ConversationJson> =>
  told(
    client.GET('/api/conversation', { params: { query: { address, ...(asOf !== null && { asOf }) } }, signal }),
    signal,
  )
export const loadCascade = (address: string, asOf: string | null, signal: AbortSignal): Promise<CascadeCardJson> =>
  told(client.GET('/api/cascade', { params: { query: { address, ...(asOf !== null && { asOf }) } }, signal }), signal)
export const loadPost = (address: string, signal: AbortSignal): Promise<PostDetailJson> =>
  told(client.GET('/api/post', { params: { query: { address } }, signal }), signal)
export const loadRanking = (view: RankingView, signal: AbortSignal): Promise<RankingJson> => {
  const query = { by: view.by, measure: view.measure, of: view.of, ...windowOf(view) }
  return told(client.GET('/api/ranking', { params: { query }, signal }), signal)
}
export const loadAuthority = (address: string, view: RankingView, signal: AbortSignal): Promise<AuthorityJson> => {
  const query = { address, by: view.by, ...windowOf(view) }
  return told(client.GET('/api/authority', { params: { query }, signal }), signal)
}
const windowOf = ({ window, until }: RankingView) => ({ window, ...(until && { until }) })
export const loadResponses = (
  { address, show, kind, after }: Omit<ResponsesView, 'page'> & { after: string | null },
  signal: AbortSignal,
): Promise<ResponsesJson> => {
  const query = { address, ...(show && { show }), ...(kind && { kind }), ...(after && { after }) }
  return told(client.GET('/api/responses', { params: { query }, signal }), signal)
}
export const loadBlog = (address: string, signal: AbortSignal): Promise<BlogPageJson> =>
  told(client.GET('/api/blog', { params: { query: { address } }, signal }), signal)
export const loadSearch = (view: SearchView, after: string | null, signal: AbortSignal): Promise<SearchJson> => {
  const { query: q, kind, blog, year, state } = view
  const query = { q, ...(kind && { kind }), ...(blog && { blog }), ...(year && { year }), ...(state && { state }) }
  return told(client.GET('/api/search', { params: { query: { ...query, ...(after && { after }) } }, signal }), signal)
}
export const loadSearchFacets = (q: string, signal: AbortSignal): Promise<SearchFacetsJson> =>
  told(client.GET('/api/search/facets', { params: { query: { q } }, signal }), signal)
export const loadCrawls = (signal: AbortSignal): Promise<CrawlListJson> =>
  told(client.GET('/api/crawls', { signal }), signal)
export const loadCrawl = (id: string, signal: AbortSignal): Promise<CrawlDetailJson> =>
  told(client.GET('/api/crawls/{id}', { params: { path: { id } }, signal }), signal)

/** `settings`: how far; without it as far as is usual. */
export const askForCrawl = (seeds: readonly string[], settings?: CrawlJson['settings']): Promise<CrawlJson> =>
  told(client.POST('/api/crawls', { body: { seeds: [...seeds], ...(settings && { settings }) }, headers: shown() }))
export const askForSample = (): Promise<CrawlJson> => told(client.POST('/api/sample', { body: {}, headers: shown() }))
export const stopCrawl = (id: string): Promise<CrawlJson> =>
  told(client.POST('/api/crawls/{id}/stop', { params: { path: { id } }, body: {}, headers: shown() }))

export const pictureAddress = (view: ConversationView, theme: Scheme): string =>
  `/api/picture.svg?${new URLSearchParams([...pictureQuery(view), ['theme', theme]])}`

/** All that is known of a conversation, for other programs. */
export const exportAddress = ({ address, asOf }: ConversationView, format: string): string =>
  `/api/export?${new URLSearchParams({ format, conversation: address, ...(asOf === null ? {} : { asOf }) })}`

/** Calls back with each state of a crawl until it ends, `away` when the line breaks; returns how to stop listening. */
export function followCrawl(id: string, on: { state(crawl: CrawlJson): void; away(): void }): () => void {
  const events = new EventSource(`${crawlPath(id)}/events`)
  const tell = (event: MessageEvent<string>) => on.state(JSON.parse(event.data) as CrawlJson)
  for (const name of ['snapshot', 'progress', 'end']) events.addEventListener(name, tell)
  events.addEventListener('end', () => events.close())
  events.addEventListener('error', () => on.away())
  return () => events.close()
}

const crawlPath = (id: string): string => `/api/crawls/${encodeURIComponent(id)}`

function shown(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(TOKEN)
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** The answer itself. Throws LoadProblem, and what the caller's own leaving throws. */
async function told<Answer>(
  asked: Promise<{ readonly data?: Answer; readonly error?: unknown; readonly response: Response }>,
  signal?: AbortSignal,
): Promise<Answer> {
  const { data, error, response } = await asked.catch((error) => {
    if (signal?.aborted) throw error
    throw new LoadProblem(
      {
        code: 'web/away',
        title: 'Grapevine does not answer',
        detail: 'Is it still running? Start it again and this page goes on: npm start',
      },
      { cause: error },
    )
  })
  if (data !== undefined) return data
  const problem = (typeof error === 'object' && error !== null ? error : {}) as Partial<ProblemJson>
  throw new LoadProblem({
    code: problem.code ?? 'web/unreadable',
    title: problem.title ?? 'That answer cannot be read',
    detail: problem.detail ?? `The server answered ${response.status} without saying why. Try again.`,
  })
}
