// What was asked to be forgotten leaves the frontier too: notes, addresses that wait or are done, queues and seeds, in SQLite. Every function runs
// inside its caller's transaction.
import type { DatabaseSync } from 'node:sqlite'
import { type Forgettable, forgettableName, namesOfForgotten } from '../../graph/forgotten.ts'
import { looseName } from '../../graph/site.ts'
import type { Lines } from './lines.ts'
import { DONE, LEASED, WAITING } from './schema.ts'

/** Stands where a note or an ending named it. */
const ELLIPSIS = '…'

export function forgettingOn(database: DatabaseSync, lines: Lines): (what: Forgettable) => void {
  let name = ''
  /** Whether an address is what is being forgotten, or of it. */
  database.function('is_forgotten', (address) => {
    return Number(typeof address === 'string' && namesOfForgotten(address).includes(name))
  })
  // Whatever names it has its words in it: the dear question is asked of few.
  const names = (column: string) => `(instr(${column}, ?1) > 0 AND is_forgotten(${column}))`
  const dropHops = database.prepare(
    `DELETE FROM hops WHERE ${names('address')} OR ${names('via')} RETURNING crawl, queue, state`,
  )
  const dropNotes = database.prepare(`DELETE FROM notes WHERE ${names('address')}`)
  // They save work, and no more: better too many than one too few.
  const dropMemories = database.prepare('DELETE FROM memories WHERE instr(name, ?1) > 0 OR instr(text, ?1) > 0')
  const strike = ['notes SET detail = replace(detail, ?1, ?2) WHERE instr(detail, ?1) > 0']
    .concat('crawls SET reason = replace(reason, ?1, ?2) WHERE instr(reason, ?1) > 0')
    .map((change) => database.prepare(`UPDATE ${change}`))
  const dropSeeds = database.prepare(
    `UPDATE crawls SET seeds = (SELECT json_group_array(value) FROM json_each(seeds) WHERE NOT is_forgotten(value)), same = 'forgotten ' || id
       WHERE EXISTS (SELECT 1 FROM json_each(seeds) WHERE is_forgotten(value))`,
  )
  const queues = database.prepare("SELECT id FROM queues WHERE is_forgotten('http://' || name || '/')")
  const dropQueue = ['turns WHERE queue = ?', 'queues WHERE id = ?'].map((rows) => {
    return database.prepare(`DELETE FROM ${rows}`)
  })

  function dropOfQueues(words: string): void {
    const dropped = dropHops.all(words) as unknown as readonly { crawl: string; queue: number; state: number }[]
    for (const { crawl, queue, state } of dropped) {
      const one = (of: number): number => (state === of ? -1 : 0)
      lines.change(crawl, queue, { waiting: one(WAITING), leased: one(LEASED), done: one(DONE) })
      if (state === LEASED) lines.vacate(queue)
    }
  }

  return (what) => {
    name = forgettableName(what)
    const words = 'host' in what ? what.host.toLowerCase() : looseName(what.address)
    dropOfQueues(words)
    dropNotes.run(words)
    dropMemories.run(words)
    for (const statement of strike) statement.run(words, ELLIPSIS)
    dropSeeds.run()
    if ('address' in what) return
    for (const { id } of queues.all() as unknown as readonly { id: number }[]) {
      for (const statement of dropQueue) statement.run(id)
    }
  }
}
