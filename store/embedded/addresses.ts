// Addresses ⇄ the numbers they have in this file.
import type { Address } from '../../graph/model.ts'
import type { Connection } from './connection.ts'

export type Id = number

/** Null when the file does not know the address. */
export function knownId(connection: Connection, address: Address): Id | null {
  const { ids } = connection.remembered
  const remembered = ids.get(address)
  if (remembered !== undefined) return remembered
  const row = connection.get('SELECT id FROM address WHERE text = ?', address)
  return row === undefined ? null : remember(connection, Number(row.id), address)
}

/** Makes one when there is none. Only while writing. */
export function idOf(connection: Connection, address: Address): Id {
  const remembered = connection.remembered.ids.get(address)
  if (remembered !== undefined) return remembered
  // Most that are not remembered are new.
  const { changes, id } = connection.run('INSERT INTO address (text) VALUES (?) ON CONFLICT DO NOTHING', address)
  return changes > 0 ? remember(connection, id, address) : (knownId(connection, address) as Id)
}

/** Those that the file knows, each once. */
export function idsOf(connection: Connection, addresses: Iterable<Address | null>): readonly Id[] {
  const known = new Set<Id>()
  for (const address of new Set(addresses)) {
    const id = address === null ? null : knownId(connection, address)
    if (id !== null) known.add(id)
  }
  return [...known]
}

export function addressAt(connection: Connection, id: Id): Address {
  const remembered = connection.remembered.addresses.get(id)
  if (remembered !== undefined) return remembered
  const text = String(connection.get('SELECT text FROM address WHERE id = ?', id)?.text)
  remember(connection, id, text)
  return text
}

export function addressesOf(connection: Connection, ids: Iterable<Id>): readonly Address[] {
  return [...ids].map((id) => addressAt(connection, id))
}

function remember(connection: Connection, id: Id, address: Address): Id {
  const { ids, addresses } = connection.remembered
  if (ids.size >= MOST_REMEMBERED) connection.forgetRemembered()
  ids.set(address, id)
  addresses.set(id, address)
  return id
}

/** Addresses of a few conversations, ten MB at most. */
const MOST_REMEMBERED = 50_000
