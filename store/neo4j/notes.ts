// What the database keeps that is no fact: tombstones, and small notes by name.
import type { Engine } from '../engine.ts'
import type { Tombstone } from '../tombstones.ts'
import type { Server } from './server.ts'

type Notes = Pick<Engine, 'tombstones' | 'addTombstones' | 'dropTombstones' | 'note' | 'setNote'>

export function notesOf(server: Server): Notes {
  const write = (cypher: string, parameters: object) => server.writing((query) => query(cypher, { ...parameters }))
  return {
    tombstones: async () => {
      const cypher = 'MATCH (n:Tombstone) RETURN n.key AS key, n.hash AS hash, n.asked AS asked'
      return (await server.reading((query) => query(cypher))) as unknown as readonly Tombstone[]
    },
    addTombstones: async (rows) => {
      const merged = 'MERGE (n:Tombstone {key: row.key, hash: row.hash}) ON CREATE SET n.asked = row.asked'
      await write(`UNWIND $rows AS row ${merged}`, { rows })
    },
    dropTombstones: async (asked) => {
      const [row] = await write('MATCH (n:Tombstone {asked: $asked}) DELETE n RETURN count(n) AS count', { asked })
      return Number(row?.count ?? 0)
    },
    note: async (name) => {
      const [row] = await server.reading((query) =>
        query('MATCH (n:Note {name: $name}) RETURN n.text AS text', { name }),
      )
      return row === undefined ? null : String(row.text)
    },
    setNote: async (name, text) => {
      if (text === null) await write('MATCH (n:Note {name: $name}) DELETE n', { name })
      else await write('MERGE (n:Note {name: $name}) SET n.text = $text', { name, text })
    },
  }
}
