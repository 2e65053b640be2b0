import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { at, cites, graphOf, post } from '../../answers/made-graph.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { startTestServer } from '../test-server.ts'
import { type Answering, openAnswering } from './answering.ts'
import { Pool } from './pool.ts'
import type { Question } from './questions.ts'
import { wholeAnswer } from './send.ts'
import { shared } from './shared.ts'

const GRAPH = graphOf(post('a', 1), post('b', 2), cites('b', 'a'))
const OPTIONS = {
  version: '0',
  exportedAt: '2010-06-01T12:00:00Z',
  asOf: null,
  settings: {},
  pseudonymKey: null,
} as const
const EXPORT: Question = {
  kind: 'export',
  wanted: { format: 'json', table: 'edges' },
  conversation: null,
  options: OPTIONS,
}
const conversation = (address: string): Question => ({ kind: 'conversation', address, asOf: null })
const STAYS = new AbortController().signal

let folder: string
let storeUrl: string
let store: Store
let answering: Answering
/** Every thread that was started, the newest last. */
let threads: Worker[]
const noteThread = (worker: Worker) => void threads.push(worker)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-answering-'))
  storeUrl = `sqlite:${join(folder, 'grapevine.db')}`
  store = await openStore(storeUrl)
  await store.merge(GRAPH)
  process.on('worker', noteThread)
})
afterAll(async () => {
  process.off('worker', noteThread)
  await store.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  threads = []
  answering = openAnswering(storeUrl, store)
})
afterEach(() => answering.close())

const ask = async (question: Question, left = STAYS) =>
  JSON.parse(String(await wholeAnswer(answering.ask(question, left))))

test('a short question is answered while a long one is worked out', async () => {
  const server = await startTestServer()
  const names = Array.from({ length: 1_500 }, (_, index) => `p${index}`)
  await server.store.merge(
    graphOf(...names.map((name) => post(name, 1)), ...names.slice(1).map((name) => cites(name, 'p0'))),
  )
  const path = `/api/conversation?address=${encodeURIComponent(at('p0'))}`
  await server.ask(path)
  const answered: string[] = []
  const long = server.ask(path).then(({ json }) => answered.push(`long: ${json.posts.length}`))
  await server.ask('/api/health').then(() => answered.push('short'))
  await long
  expect(answered).toEqual(['short', 'long: 1500'])
  await server.close()
})

test('errors keep their codes on the way out of a thread', async () => {
  await expect(ask(conversation('http://unknown.example/'))).rejects.toMatchObject({
    code: 'answers/unknown-address',
    message: expect.stringContaining('http://unknown.example/'),
  })
})

test('a store that cannot be opened is said to be so, and tried again with the next question', async () => {
  const later = join(folder, 'later')
  const pool = new Pool(`sqlite:${join(later, 'grapevine.db')}`, 1)
  const asked = () => wholeAnswer(pool.ask(conversation(at('a')), STAYS))
  await expect(asked()).rejects.toMatchObject({ code: expect.stringMatching(/^store\//) })
  await mkdir(later)
  await expect(asked()).rejects.toMatchObject({ code: 'answers/unknown-address' })
  await pool.close()
})

test('a thread that dies fails its own question and is replaced', async () => {
  await ask(conversation(at('a')))
  const dying = ask(conversation(at('a')))
  await threads[0]?.terminate()
  await expect(dying).rejects.toThrow('ended before its answer')
  expect(await ask(conversation(at('a')))).toMatchObject({ root: at('a') })
  await threads[1]?.terminate()
  expect(await ask(conversation(at('a')))).toMatchObject({ root: at('a') })
  expect(threads).toHaveLength(3)
})

test('no more wait than can be answered, and who hangs up makes room', async () => {
  const pool = new Pool(storeUrl, 1)
  const leaving = new AbortController()
  const asked = (left: AbortSignal) => wholeAnswer(pool.ask(conversation(at('a')), left))
  const answered = Array.from({ length: 1 + 63 }, () => asked(STAYS))
  const left = asked(leaving.signal)
  await expect(asked(STAYS)).rejects.toMatchObject({ code: 'api/busy' })
  leaving.abort()
  await expect(left).rejects.toThrow('aborted')
  answered.push(asked(STAYS))
  expect(await Promise.all(answered)).toHaveLength(65)
  await pool.close()
})

test('who hangs up in the middle of an answer frees its thread for the next', async () => {
  const leaving = new AbortController()
  const left = ask(conversation(at('a')), leaving.signal)
  leaving.abort()
  await expect(left).rejects.toThrow('aborted')
  expect(await ask(conversation(at('b')))).toMatchObject({ root: at('b') })
})

test('an export that nobody reads on holds up no other answer, and can be broken off', async () => {
  const pieces = answering.ask(EXPORT, STAYS)[Symbol.asyncIterator]()
  expect((await pieces.next()).done).toBe(false)
  expect(await ask(conversation(at('a')))).toMatchObject({ root: at('a') })
  await pieces.return?.()
  expect((await ask(EXPORT)).posts).toHaveLength(2)
  expect(threads).toHaveLength(2)
})

test('a question asked many times at once is answered once, also when some hang up', async () => {
  let worked = 0
  const all = shared(async function* () {
    worked++
    await setImmediate()
    yield new TextEncoder().encode('1')
  })
  const leaving = new AbortController()
  const asked = Array.from({ length: 50 }, (_, n) =>
    wholeAnswer(all(conversation(at('a')), n < 9 ? leaving.signal : STAYS)),
  )
  const settled = Promise.allSettled(asked)
  leaving.abort()
  expect((await settled).map(({ status }) => status)).toEqual([
    ...Array(9).fill('rejected'),
    ...Array(41).fill('fulfilled'),
  ])
  expect(worked).toBe(1)
  await wholeAnswer(all(conversation(at('a')), STAYS))
  expect(worked).toBe(2)
})

test('closing ends every thread', async () => {
  await Promise.all([ask(conversation(at('a'))), ask(EXPORT)])
  await answering.close()
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1])
})

test('a store in memory, which nobody else can open, is asked without threads', async () => {
  const memory = await openStore('sqlite::memory:')
  await memory.merge(GRAPH)
  const here = openAnswering('sqlite::memory:', memory)
  const answer = await wholeAnswer(here.ask(conversation(at('a')), STAYS))
  expect(JSON.parse(String(answer))).toEqual(await ask(conversation(at('a'))))
  await memory.close()
})
