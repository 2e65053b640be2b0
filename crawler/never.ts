// The setting `never`: hosts and path prefixes that are not asked for anything. Pure.
import type { Address } from '../graph/model.ts'

/** The rule that an address falls under: "blog.example", "blog.example/private" or a whole address; hosts below it are meant too. Null: none. */
export function neverRule(address: Address, never: readonly string[]): string | null {
  return never.find((rule) => isUnder(address, rule)) ?? null
}

function isUnder(address: Address, rule: string): boolean {
  const [host = '', ...path] = rule.replace(/^https?:\/\//, '').split('/')
  const url = new URL(address)
  const fits = [url.host, url.hostname].some((name) => name === host || name.endsWith(`.${host}`))
  return fits && url.pathname.startsWith(`/${path.join('/')}`)
}
