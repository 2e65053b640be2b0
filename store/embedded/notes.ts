// What the file keeps that is no fact: tombstones, and small notes by name.
import type { Engine } from '../engine.ts'
import type { Tombstone } from '../tombstones.ts'
import type { Connection } from './connection.ts'

type Notes = Pick<Engine, 'tombstones' | 'addTombstones' | 'dropTombstones' | 'note' | 'setNote'>

export function notesOf(connection: Connection): Notes {
  const inTurn = <Result>(work: () => Result) => connection.inTurn(work)
  return {
    tombstones: () =>
      inTurn(() => connection.all('SELECT key, hash, asked FROM tombstone') as unknown as readonly Tombstone[]),
    addTombstones: (tombstones) =>
      inTurn(() =>
        connection.writing(() => {
          for (const { key, hash, asked } of tombstones)
            connection.run('INSERT OR IGNORE INTO tombstone (key, hash, asked) VALUES (?, ?, ?)', key, hash, asked)
        }),
      ),
    dropTombstones: (asked) => inTurn(() => connection.run('DELETE FROM tombstone WHERE asked = ?', asked).changes),
    note: (name) =>
      inTurn(() => {
        const text = connection.get('SELECT text FROM note WHERE name = ?', name)?.text
        return text === undefined ? null : String(text)
      }),
    setNote: async (name, text) => {
      await inTurn(() =>
        text === null
          ? connection.run('DELETE FROM note WHERE name = ?', name)
          : connection.run('INSERT OR REPLACE INTO note (name, text) VALUES (?, ?)', name, text),
      )
    },
  }
}
