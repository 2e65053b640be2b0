// What was forgotten, remembered without being named: keyed hashes (HMAC-SHA-256, RFC 2104). They filter every merge.
import { createHmac, randomBytes } from 'node:crypto'
import { type Forgettable, forgettableName, type IsForgotten, namesOfForgotten } from '../graph/forgotten.ts'
import type { Address, Alias } from '../graph/model.ts'
import { sameSite } from '../graph/site.ts'

export interface Tombstone {
  /** Of this store, or of the one it was copied from. */
  readonly key: string
  readonly hash: string
  /** Hash of what was asked to be forgotten; differs where this is another name of it that came later. */
  readonly asked: string
}

export const newKey = (): string => randomBytes(32).toString('base64url')

const hashOf = (key: string, name: string): string => createHmac('sha256', key).update(name).digest('base64url')

export function tombstoneOf(what: Forgettable, key: string): Tombstone {
  const hash = hashOf(key, forgettableName(what))
  return { key, hash, asked: hash }
}

/** Null when nothing is forgotten, so that nobody pays for it. */
export function forgottenBy(tombstones: readonly Tombstone[]): IsForgotten | null {
  if (tombstones.length === 0) return null
  const find = finder(tombstones)
  return (address) => find(address) !== null
}

type Found = Pick<Tombstone, 'key' | 'asked'>

/** The tombstone that covers an address; null when none does. */
function finder(tombstones: readonly Tombstone[]): (address: Address) => Found | null {
  const keys = [...Map.groupBy(tombstones, ({ key }) => key)].map(([key, own]) => {
    return { key, hashes: new Map(own.map(({ hash, asked }) => [hash, asked])) }
  })
  return (address) => {
    for (const { key, hashes } of keys)
      for (const name of namesOfForgotten(address)) {
        const asked = hashes.get(hashOf(key, name))
        if (asked !== undefined) return { key, asked }
      }
    return null
  }
}

/** Names that come later: an address that redirects to what is forgotten, or is called another name of it inside one site. */
export function laterNames(
  tombstones: readonly Tombstone[],
  aliases: readonly Alias[],
): readonly { readonly address: Address; readonly tombstone: Tombstone }[] {
  const find = finder(tombstones)
  return aliases.flatMap(({ from, to, why }) => {
    if (why !== 'redirect' && !sameSite(from, to)) return []
    const [source, target] = [find(from), find(to)]
    if ((source === null) === (target === null)) return []
    const known = (source ?? target) as Found
    const address = source === null ? from : to
    return [{ address, tombstone: { ...tombstoneOf({ address }, known.key), asked: known.asked } }]
  })
}
