// Entry of a worker thread: opens the store by its address at the first question, and answers one question after another (thread.ts asks).
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { piecesOf } from './pieces.ts'
import { answerTo, type Question } from './questions.ts'
import type { Told, Word } from './thread.ts'

const { storeUrl } = workerData as { readonly storeUrl: string }
const port = parentPort
if (port === null) throw new Error('api/answering/worker.ts is no program: it is started as a thread')
const words = on(port, 'message')
const own: { store: Store | null } = { store: null }

const heard = async (): Promise<Word> => (await words.next()).value?.[0] ?? 'close'
const tell = (told: Told, handedOver: readonly ArrayBuffer[] = []): void => port.postMessage(told, [...handedOver])

/** One piece is under way at a time: a slow reader costs no memory. */
async function answer(question: Question): Promise<void> {
  try {
    own.store ??= await openStore(storeUrl)
    for await (const bytes of piecesOf(answerTo(own.store, question))) {
      tell({ kind: 'piece', bytes }, [bytes.buffer])
      if ((await heard()) !== 'go on') break
    }
    tell({ kind: 'end' })
  } catch (error) {
    const { code = null, message, stack } = error as Error & { readonly code?: string }
    tell({ kind: 'failed', code, message, stack })
  }
}

for (let word = await heard(); word !== 'close'; word = await heard()) {
  // A "stop" may come after the end it was meant for.
  if (typeof word === 'object') await answer(word)
}
await own.store?.close()
port.close()
