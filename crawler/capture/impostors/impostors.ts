// Answers of 200 that are not the page that was asked for: a domain that is parked, and hosts that say "not found" with 200 (soft 404). These are
// told by asking such a host once for an address that is surely not there: only where a page's own words, or its sameness, give reason to.
import { queueOf } from '../../../frontier/frontier.ts'
import type { Address } from '../../../graph/model.ts'
import type { Memory } from '../../memory.ts'
import type { Client } from '../client.ts'
import type { Page, Refusal } from '../page.ts'
import { refusal } from '../refusal.ts'
import { isAlike, type Likeness, likenessOf, madeUpBeside, speechOf } from './not-found.ts'
import { parkedBy } from './parked.ts'

export interface Impostors {
  /** Why it is not what was asked for; null when nothing says so. Throws when the signal is aborted. */
  against(page: Page): Promise<Refusal | null>
}

export interface ImpostorsOptions {
  readonly client: Pick<Client, 'against' | 'get'>
  /** What each host showed, for the whole crawl. */
  readonly memory: Pick<Memory, 'update'>
  readonly signal: AbortSignal
}

/** Three addresses of a host with the same bytes: two may be names of one page. */
const TOO_OFTEN = 3
/** Remembered in the place of such addresses when they were told to be none. */
const TOLD = 'told'
/** Of one host, each for addresses of another form. */
const MOST_ASKED = 3
/** Hosts whose page for nothing is kept to compare with; it may be long. */
const MOST_COMPARED = 500

export function openImpostors({ client, memory, signal }: ImpostorsOptions): Impostors {
  /** What a host shows at an address that is not there; null where it honestly says 404. */
  const nowhere = new Map<string, Map<Address, Promise<Likeness | null>>>()

  /** Remembers that the page showed its bytes; whether many addresses of its host did. */
  async function isShownTooOften(page: Page): Promise<boolean> {
    if (page.validators.hash === null) return false
    return isOften(await memory.update(nameOf(page), (known) => withAddress(page.address, known)))
  }

  /** What showed the same before it was known for what it is; told once. */
  async function takenForPages(page: Page): Promise<readonly Address[]> {
    if (page.validators.hash === null) return []
    let others: readonly Address[] = []
    await memory.update(nameOf(page), (known) => {
      if (known === null || !isOften(known)) return known ?? page.address
      others = known === TOLD ? [] : known.split(' ').filter((address) => address !== page.address)
      return TOLD
    })
    return others
  }

  async function askNowhere(address: Address): Promise<Likeness | null> {
    if ((await client.against(address)) !== null) throw new Error('may not be asked')
    const headers = { accept: 'text/html' }
    const { status, body } = await client.get(address, { headers, wanted: (status) => status < 300 })
    return status >= 200 && status < 300 && body !== null ? likenessOf(address, body) : null
  }

  /** Undefined: it cannot be known now. */
  async function nowhereBeside(address: Address): Promise<Likeness | null | undefined> {
    const queue = queueOf(address)
    if (nowhere.size >= MOST_COMPARED) nowhere.clear()
    const asked = nowhere.get(queue) ?? new Map()
    nowhere.set(queue, asked)
    const madeUp = madeUpBeside(address)
    if (!asked.has(madeUp) && asked.size >= MOST_ASKED) return undefined
    const answer = asked.get(madeUp) ?? askNowhere(madeUp)
    asked.set(madeUp, answer)
    return answer.catch(() => {
      signal.throwIfAborted()
      return undefined
    })
  }

  async function isNowhere(page: Page, body: Uint8Array): Promise<boolean> {
    const { address } = page
    const { saysNothing, surely } = speechOf(body)
    const isEverywhere = await isShownTooOften(page)
    if (!isEverywhere && !saysNothing) return false
    const there = await nowhereBeside(address)
    return there === undefined ? surely : there !== null && isAlike(there, likenessOf(address, body))
  }

  return {
    against: async (page) => {
      const { address, body, status, fetchedAt, headers } = page
      if (body === null || !/html|^$/i.test(headers['content-type'] ?? '')) return null
      const parked = parkedBy(body)
      if (parked !== null) return refusal(address, 'parked', fetchedAt, { status, detail: parked })
      if (!(await isNowhere(page, body))) return null
      const detail = `answered ${status} to what is not there`
      return refusal(address, 'soft-404', fetchedAt, { status, detail, alsoOf: await takenForPages(page) })
    },
  }
}

const nameOf = ({ address, validators: { hash } }: Page): string => `shown ${queueOf(address)} ${hash}`

const isOften = (shown: string): boolean => shown === TOLD || shown.split(' ').length >= TOO_OFTEN

/** `known`: addresses that showed the same before. */
function withAddress(address: Address, known: string | null): string {
  if (known === null) return address
  return isOften(known) || known.split(' ').includes(address) ? known : `${known} ${address}`
}
