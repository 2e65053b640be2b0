// Where a link leads, taken apart. The pages of a blog link to the same addresses again and again: those are kept from page to page, with what was read of them.
import { remembering } from './memo.ts'

/** The parts of an http(s) address, as `URL` has them. */
export interface Target
  extends Readonly<Pick<URL, 'href' | 'protocol' | 'host' | 'hostname' | 'pathname' | 'search' | 'hash'>> {
  /** What they say, by question (`ofTarget`); what nobody asked yet is not there. */
  readonly answers: unknown[]
}

let questions = 0

/** As `read`, which must depend on the address alone: once for each. Never undefined. */
export function ofTarget<Answer>(read: (target: Target) => Answer): (target: Target) => Answer {
  const question = questions++
  return (target) => {
    const { answers } = target
    if (answers[question] === undefined) answers[question] = read(target)
    return answers[question] as Answer
  }
}

/** Null for anything but http and https. */
export function targetAt(url: URL | null): Target | null {
  // With these schemes there is always a host (https://url.spec.whatwg.org/#special-scheme).
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null
  const { href, protocol, host, hostname, pathname, search, hash } = url
  return { href, protocol, host, hostname, pathname, search, hash, answers: new Array(questions) }
}

/** Of an address that is relative to nothing. */
export const absoluteTarget = remembering((address) => targetAt(URL.parse(address)))

/** Name and value of each parameter of a query, decoded. */
export const parametersIn = (search: string): readonly (readonly [name: string, value: string])[] =>
  search === '' ? [] : [...new URLSearchParams(search)]
