// Addresses ⇄ the numbers they have in this file.
import type { Address } from '../../graph/model.ts'
import type { Connection } from './connection.ts'

export type Id = number

/** Null when the file does not know the address. */
export function knownId(connection: Connection, address: Address): Id | null {
  const row = connection.get('SELECT id FROM address WHERE text = ?', address)
  return row === undefined ? null : Number(row.id)
}

/** Makes one when there is none. Only while writing. */
export function idOf(connection: Connection, address: Address): Id {
  return knownId(connection, address) ?? connection.run('INSERT INTO address (text) VALUES (?)', address).id
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

export function addressesOf(connection: Connection, ids: Iterable<Id>): readonly Address[] {
  return [...ids].map((id) => String(connection.get('SELECT text FROM address WHERE id = ?', id)?.text))
}
