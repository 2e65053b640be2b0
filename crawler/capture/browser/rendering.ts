// Pages whose body or comments a script makes are shown in a browser, and read as that shows them. All others stay as they came.
import { createHash } from 'node:crypto'
import type { CrawlSettings } from '../../../frontier/crawls.ts'
import type { Hop } from '../../../frontier/frontier.ts'
import type { Validators } from '../../../graph/model.ts'
import { extract } from '../../extract/extract.ts'
import { movedTo } from '../answer.ts'
import type { Client } from '../client.ts'
import type { Page, Refusal } from '../page.ts'
import { detailOfError } from '../refusal.ts'
import { openBrowser } from './browser.ts'
import { askingOnce } from './kept-answers.ts'
import { scriptMadeIn } from './script-made.ts'
import type { Readable } from './sub-requests.ts'
import { type Shown, showInTab } from './tab.ts'

export interface Rendering {
  /**
   * The page as its scripts make it: where they go elsewhere, `moved`. As it came when no browser is needed; and when none is to be had: then
   * `truncated` says what is missing. Throws when the signal is aborted.
   */
  of(page: Page, hop: Pick<Hop, 'address' | 'redirects'>, last: Validators | null): Promise<Page | Refusal>
  close(): Promise<void>
}

export interface RenderingOptions {
  readonly settings: Pick<CrawlSettings, 'render' | 'maxBytes' | 'maxRedirects'>
  readonly client: Pick<Client, 'getOther' | 'userAgent'>
  readonly signal: AbortSignal
}

/** Of one crawl. A page in the browser is some 270 times dearer than one without. */
const MOST_PAGES = 200

export function openRendering({ settings, client, signal }: RenderingOptions): Rendering {
  const { render, maxBytes, maxRedirects } = settings
  const browser = openBrowser()
  const ask = askingOnce(client.getOther)
  signal.addEventListener('abort', () => void browser.close(), { once: true })
  let pages = 0

  async function show(page: Readable): Promise<Shown> {
    if (render === 'never') throw new Error('no browser may read it')
    if (++pages > MOST_PAGES) throw new Error(`the browser has read ${MOST_PAGES} pages already`)
    const isDone = (html: string) => page.scriptMade === null || whatIsMissing(withMarkup(page, html)) === null
    const showing = { userAgent: client.userAgent, ask, most: maxBytes, isDone, signal }
    return browser.use((one) => showInTab(one, page, showing))
  }

  return {
    of: async (came, hop, last) => {
      if (!isHtml(came)) return came
      const page = { ...came, scriptMade: whatIsMissing(came) }
      if (page.scriptMade === null && render !== 'always') return came
      try {
        const shown = await show(page)
        const made = withMarkup(page, shown.html)
        if (shown.movedTo !== null && whatIsMissing(made) !== null) {
          return movedTo(shown.movedTo, hop, page.status, { at: page.fetchedAt, maxRedirects })
        }
        return asShown(made, shown, last)
      } catch (error) {
        if (signal.aborted) throw error
        return page.scriptMade === null ? came : asItCame(page, page.scriptMade, error)
      }
    },
    close: browser.close,
  }
}

function isHtml(page: Page): page is Readable {
  return page.body !== null && /^\s*(?:text\/html|application\/xhtml\+xml)|^$/i.test(page.headers['content-type'] ?? '')
}

function whatIsMissing(page: Readable): Page['scriptMade'] {
  const { address, body, headers, fetchedAt, truncated } = page
  const contentType = headers['content-type'] ?? null
  const html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  return scriptMadeIn(html, () => extract({ address, body, contentType, headers, fetchedAt, truncated }))
}

function withMarkup(page: Readable, html: string): Readable {
  const headers = { ...page.headers, 'content-type': 'text/html; charset=utf-8' }
  return { ...page, headers, body: Buffer.from(html), rendered: true }
}

/** The validators of the answer speak of the shell, which may stay as it is while what its scripts bring changes: the page's own hash alone counts. */
function asShown(page: Readable, { html, isCut }: Shown, last: Validators | null): Page {
  const hash = createHash('sha256').update(html).digest('base64url')
  const truncated = isCut ? `the page as shown, at ${html.length} characters` : null
  const body = hash === last?.hash ? null : page.body
  return { ...page, body, truncated, validators: { etag: null, lastModified: null, hash } }
}

/** Without validators, so that it is asked for anew when there is a browser. */
function asItCame(page: Page, what: 'body' | 'comments', error: unknown): Page {
  const missing = `without its ${what}, which a script makes: ${detailOfError(error)}`
  return { ...page, truncated: page.truncated ?? missing, validators: { etag: null, lastModified: null, hash: null } }
}
