// From an address to a Page or a Refusal: one request through the client, a verdict on its answer, a browser where one is needed. Follows no
// redirect: each is a hop of its own, so that safety, politeness and robots.txt hold for it by construction.
import { HOST_LIMIT, type Hop } from '../../frontier/frontier.ts'
import type { Address, Validators } from '../../graph/model.ts'
import type { Memory } from '../memory.ts'
import { isReadable, verdictOn, wantsItsCookie } from './answer.ts'
import { openRendering } from './browser/rendering.ts'
import { type ClientOptions, openClient } from './client.ts'
import type { Answer, Asked } from './http.ts'
import { openImpostors } from './impostors/impostors.ts'
import type { Page, Refusal } from './page.ts'
import { HostRestsError } from './politeness/host-rests.ts'
import { HostSpentError } from './politeness/host-spent.ts'
import type { Politeness } from './politeness/politeness.ts'
import { detailOfError, putOff, reasonOfError, refusal } from './refusal.ts'

export type Asking = Pick<Hop, 'address' | 'redirects'>

export interface CaptureOptions extends ClientOptions {
  /** What hosts showed, for the whole of a crawl. Without: each page is judged by itself. */
  readonly memory?: Pick<Memory, 'update'>
}

export interface Capturer {
  /** Never throws for what the web does. Throws when `signal` is aborted. `last`: what to ask with, from an earlier visit. */
  capture(hop: Asking, last: Validators | null): Promise<Page | Refusal>
  /** Whether a host opens its door. Asks for nothing. */
  opens(address: Address): Promise<boolean>
  /** Its host was silent because we were cut off: nothing is held against it. */
  pardon(address: Address): void
  readonly politeness: Pick<Politeness, 'allow' | 'freeAt' | 'owing' | 'pace' | 'spent'>
  close(): Promise<void>
}

const NO_MEMORY: Pick<Memory, 'update'> = { update: async (_, change) => change(null) }

const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1'

/** Throws RangeError for settings that do not fit. */
export function openCapture(options: CaptureOptions): Capturer {
  const { settings, now, signal, memory = NO_MEMORY } = options
  const client = openClient(options)
  const rendering = openRendering({ settings, client, signal })
  const impostors = openImpostors({ client, memory, signal })
  const at = (): string => new Date(now()).toISOString()

  async function ask({ address }: Asking, last: Validators | null): Promise<Answer> {
    const headers = { accept: ACCEPT, ...conditions(last) }
    const wanted: Asked['wanted'] = (status, headers) => isReadable(address, status, headers)
    const answer = await client.get(address, { headers, wanted })
    // Some servers show nothing to who brings no cookie: they get theirs back, this once.
    if (answer.cookie === null || !wantsItsCookie(answer, address)) return answer
    return client.get(address, { headers: { ...headers, cookie: answer.cookie }, wanted })
  }

  async function capture(hop: Asking, last: Validators | null): Promise<Page | Refusal> {
    const { address } = hop
    try {
      const against = await client.against(address)
      if (against !== null) return against
      const got = verdictOn(await ask(hop, last), hop, last, { at: at(), maxRedirects: settings.maxRedirects })
      if (got.kind !== 'page') return got
      const page = await rendering.of(got, hop, last)
      if (page.kind !== 'page') return page
      return (await impostors.against(page)) ?? { ...page, sitemaps: client.sitemapsOf(address) }
    } catch (error) {
      if (signal.aborted) throw error
      if (error instanceof HostRestsError) return putOff(address, error.until, at())
      if (error instanceof HostSpentError) return refusal(address, HOST_LIMIT, at(), { kind: 'skip' })
      return refusal(address, reasonOfError(error), at(), { detail: detailOfError(error) })
    }
  }

  return {
    capture,
    opens: client.opens,
    pardon: client.pardon,
    politeness: client.politeness,
    close: async () => {
      await Promise.all([rendering.close(), client.close()])
    },
  }
}

/** RFC 9110, 13.1: the validators exactly as they came. */
function conditions(last: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {}
  if (last?.etag) headers['if-none-match'] = last.etag
  if (last?.lastModified) headers['if-modified-since'] = last.lastModified
  return headers
}
