// Queues by host and each crawl's turn in them, in SQLite: who may be asked when, and what a crawl was charged. Every function runs inside its
// caller's transaction.
import type { DatabaseSync } from 'node:sqlite'
import type { Toll } from '../frontier.ts'

export interface Queue {
  readonly id: number
  readonly name: string
  readonly blocked: number
  readonly busy: number
}

/** What a turn changes by. */
export interface Change {
  readonly waiting?: number
  readonly leased?: number
  readonly done?: number
  readonly requests?: number
}

export interface Lines {
  /** Makes the queue when it is not there yet. */
  named(name: string): Queue
  byId(id: number): Queue
  /** Makes the crawl's turn in a queue when it is not there yet; returns what it was charged. */
  join(crawl: string, queue: Queue): number
  charged(crawl: string, queue: number): number
  change(crawl: string, queue: number, change: Change): void
  /** The smallest priority that waits is at most this. */
  offer(crawl: string, queue: number, priority: number): void
  /** The smallest priority that waits is this. */
  best(crawl: string, queue: number, priority: number): void
  /** A hop of the queue is out: nobody gets another one before `until`. */
  occupy(queue: number, until: number): void
  /** Its hop is back unread: it may be had at once, unless another crawl's hop is out. */
  vacate(queue: number): void
  /** The same after it was served: it goes to the end of the line, and who was served lets other crawls go first. */
  serve(crawl: string, queue: number): void
  /** Nothing that waits here is due before. */
  postpone(crawl: string, queue: number, until: number): void
  block(queue: number, until: number): void
  pace(queue: number, toll: Pick<Toll, 'delay' | 'why'>): void
  /** What brings no time of its own stands in line behind whom was served at the time told last. */
  tick(now: number): void
  readonly now: () => number
}

const NOBODY = 2 ** 31
/** Others have so long, in ms, to take a host before the crawl that was served last may have it again. */
const GRACE = 350

export function linesOn(database: DatabaseSync): Lines {
  let clock = 0
  const add = database.prepare('INSERT INTO queues (name) VALUES (?) ON CONFLICT DO NOTHING')
  const FIELDS = 'id, name, blocked_until AS blocked, busy_until AS busy'
  const withName = database.prepare(`SELECT ${FIELDS} FROM queues WHERE name = ?`)
  const withId = database.prepare(`SELECT ${FIELDS} FROM queues WHERE id = ?`)
  const addTurn = database.prepare(
    `INSERT INTO turns (crawl, queue, ready_at, best) VALUES (?, ?, ?, ${NOBODY}) ON CONFLICT DO NOTHING`,
  )
  const requests = database.prepare('SELECT requests FROM turns WHERE crawl = ? AND queue = ?')
  const change = database.prepare(
    'UPDATE turns SET waiting = waiting + ?, leased = leased + ?, done = done + ?, requests = requests + ? WHERE crawl = ? AND queue = ?',
  )
  const offer = database.prepare('UPDATE turns SET best = min(best, ?) WHERE crawl = ? AND queue = ?')
  const best = database.prepare('UPDATE turns SET best = ? WHERE crawl = ? AND queue = ?')
  const occupy = database.prepare('UPDATE queues SET busy_until = ? WHERE id = ?')
  const hold = database.prepare('UPDATE turns SET ready_at = max(ready_at, ?) WHERE queue = ?')
  const isBusy = database.prepare('SELECT 1 FROM turns WHERE queue = ? AND leased > 0 LIMIT 1')
  const free = database.prepare(
    'UPDATE turns SET ready_at = max(?, (SELECT blocked_until FROM queues WHERE id = turns.queue)) WHERE queue = ?',
  )
  const giveWay = database.prepare(
    `UPDATE turns SET ready_at = ready_at + ?1 WHERE crawl = ?2 AND queue = ?3 AND EXISTS (
       SELECT 1 FROM turns AS other WHERE queue = ?3 AND crawl <> ?2 AND waiting > 0 AND crawl IN (SELECT crawl FROM crew))`,
  )
  const postpone = database.prepare('UPDATE turns SET ready_at = ? WHERE crawl = ? AND queue = ?')
  const block = database.prepare('UPDATE queues SET blocked_until = max(blocked_until, ?) WHERE id = ?')
  const pace = database.prepare('UPDATE queues SET delay = ?, why = ? WHERE id = ?')

  function freeFrom(time: number, queue: number): void {
    if (isBusy.get(queue) !== undefined) return
    occupy.run(0, queue)
    free.run(time, queue)
  }

  const chargedOf = (crawl: string, queue: number): number =>
    (requests.get(crawl, queue) as { requests: number } | undefined)?.requests ?? 0

  return {
    named: (name) => {
      const known = withName.get(name) as unknown as Queue | undefined
      if (known !== undefined) return known
      add.run(name)
      return withName.get(name) as unknown as Queue
    },
    byId: (id) => withId.get(id) as unknown as Queue,
    join: (crawl, { id, blocked, busy }) => {
      addTurn.run(crawl, id, Math.max(clock, blocked, busy))
      return chargedOf(crawl, id)
    },
    charged: chargedOf,
    change: (crawl, queue, { waiting = 0, leased = 0, done = 0, requests = 0 }) => {
      change.run(waiting, leased, done, requests, crawl, queue)
    },
    offer: (crawl, queue, priority) => void offer.run(priority, crawl, queue),
    best: (crawl, queue, priority) => void best.run(priority, crawl, queue),
    occupy: (queue, until) => {
      occupy.run(until, queue)
      hold.run(until, queue)
    },
    vacate: (queue) => freeFrom(clock, queue),
    serve: (crawl, queue) => {
      freeFrom(clock + 1, queue)
      giveWay.run(GRACE, crawl, queue)
    },
    postpone: (crawl, queue, until) => void postpone.run(until, crawl, queue),
    block: (queue, until) => {
      block.run(until, queue)
      hold.run(until, queue)
    },
    pace: (queue, { delay, why }) => void pace.run(delay, why, queue),
    tick: (now) => {
      clock = now
    },
    now: () => clock,
  }
}
