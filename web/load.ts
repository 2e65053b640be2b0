// The only file that fetches, and only from our own api. What goes wrong comes back as a Problem with words for people.
import type {
  AuthorityJson,
  CascadeCardJson,
  ConversationJson,
  ConversationListJson,
  LeftOutReason,
  PostDetailJson,
  RankingJson,
  ResponsesJson,
} from '../answers/shapes.ts'
import type { CrawlDetailJson, CrawlJson, CrawlListJson, ProblemJson } from '../api/contract.ts'
import type { Scheme } from '../picture/colours.ts'
import { type ConversationView, type RankingView, spanText } from './view.ts'

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

export const loadConversations = (signal: AbortSignal) => get<ConversationListJson>('/api/conversations', {}, signal)
/** `asOf`: what was known at the end of that day; null: all there is. */
export const loadConversation = (address: string, asOf: string | null, signal: AbortSignal) =>
  get<ConversationJson>('/api/conversation', { address, ...(asOf === null ? {} : { asOf }) }, signal)
export const loadCascade = (address: string, asOf: string | null, signal: AbortSignal) =>
  get<CascadeCardJson>('/api/cascade', { address, ...(asOf === null ? {} : { asOf }) }, signal)
export const loadPost = (address: string, signal: AbortSignal) => get<PostDetailJson>('/api/post', { address }, signal)
export const loadRanking = (view: RankingView, signal: AbortSignal) =>
  get<RankingJson>('/api/ranking', { by: view.by, measure: view.measure, ...windowOf(view) }, signal)
export const loadAuthority = (address: string, view: RankingView, signal: AbortSignal) =>
  get<AuthorityJson>('/api/authority', { address, by: view.by, ...windowOf(view) }, signal)
const windowOf = ({ window, asOf }: RankingView) => ({ window, ...(asOf && { asOf }) })
export const loadResponses = (
  { address, show, after }: { address: string; show: LeftOutReason | null; after: string | null },
  signal: AbortSignal,
) => get<ResponsesJson>('/api/responses', { address, ...(show && { show }), ...(after && { after }) }, signal)
export const loadCrawls = (signal: AbortSignal) => get<CrawlListJson>('/api/crawls', {}, signal)
export const loadCrawl = (id: string, signal: AbortSignal) => get<CrawlDetailJson>(crawlPath(id), {}, signal)

export const askForCrawl = (seed: string) => post<CrawlJson>('/api/crawls', { seeds: [seed] })
export const askForSample = () => post<CrawlJson>('/api/sample', {})
export const stopCrawl = (id: string) => post<CrawlJson>(`${crawlPath(id)}/stop`, {})

/** What the picture as a file shows of what is chosen here; a table has none, so it shows the vine. */
export function pictureQuery(view: ConversationView): URLSearchParams {
  const query = new URLSearchParams({ address: view.address })
  const { as, times, colouring, span, asOf } = view
  if (as !== 'vine' && as !== 'table') query.set('view', as)
  if (times !== 'since') query.set('time', times)
  if (colouring !== 'speed') query.set('colour', colouring)
  if (span !== null) query.set('span', spanText(span))
  if (asOf !== null) query.set('asOf', asOf)
  return query
}

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

function get<Answer>(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> {
  const search = new URLSearchParams(query).toString()
  return request(search === '' ? path : `${path}?${search}`, { signal })
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const token = sessionStorage.getItem(TOKEN)
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  return request(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((error) => {
    if (init.signal?.aborted) throw error
    throw new LoadProblem(
      {
        code: 'web/away',
        title: 'Grapevine does not answer',
        detail: 'Is it still running? Start it again and this page goes on: npm start',
      },
      { cause: error },
    )
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as Answer
  const problem = (answer ?? {}) as Partial<ProblemJson>
  throw new LoadProblem({
    code: problem.code ?? 'web/unreadable',
    title: problem.title ?? 'That answer cannot be read',
    detail: problem.detail ?? `The server answered ${response.status} without saying why. Try again.`,
  })
}
