// `grapevine read`: what one page says. Fetches or opens it, hands it to the reader, prints the answer.
import { pathToFileURL } from 'node:url'
import { captureFollowing } from '../crawler/capture/following.ts'
import { extract } from '../crawler/extract/extract.ts'
import type { Extraction } from '../crawler/extract/extraction.ts'
import { pageAddressOf } from '../graph/address.ts'
import { inOrder } from './answer-order.ts'
import { answerLines, type PageAsked, type Refused } from './batch.ts'
import type { Call } from './command.ts'
import { crawlSettingsOf } from './crawl-settings.ts'
import { misuse } from './failure.ts'
import { fileTrouble, isFile, readPageFile } from './page-file.ts'
import { refusalSentence } from './refusals.ts'
import { note, print } from './terminal.ts'

async function readSaved(address: string, file: string, contentType: string | null, { config }: Call) {
  const page = await readPageFile({ address, file, contentType }, config.maxBytes).catch((error) =>
    fileTrouble(error, file),
  )
  return typeof page === 'string' ? { address, refused: page } : inOrder(extract(page))
}

async function readAsked(asked: PageAsked, call: Call): Promise<Extraction | Refused> {
  if (asked.file) return readSaved(asked.address, asked.file, asked.contentType ?? null, call)
  return readFetched(asked.address, call)
}

async function readFetched(word: string, { config }: Call): Promise<Extraction | Refused> {
  const address = pageAddressOf(word)
  if (address === null) return { address: word, refused: 'it is no address of the web' }
  const got = await captureFollowing(address, crawlSettingsOf(config))
  if (got.kind !== 'page') return { address: word, refused: refusalSentence(got) }
  const { headers, fetchedAt, truncated } = got
  const body = got.body ?? new Uint8Array()
  const contentType = headers['content-type'] ?? null
  return {
    ...inOrder(extract({ address: got.address, body, contentType, headers, fetchedAt, truncated })),
    address: word,
  }
}

/** A saved page tells its address by its canonical link; until then, and without one, the file's own name stands for it. */
async function readFileAlone(file: string, call: Call): Promise<Extraction | Refused> {
  const first = await readSaved(pathToFileURL(file).href, file, null, call)
  return 'canonical' in first && first.canonical !== null ? readSaved(first.canonical, file, null, call) : first
}

export async function run(call: Call): Promise<0 | 1> {
  const [word] = call.words
  if (call.options.batch) {
    await answerLines(process.stdin, (asked) => readAsked(asked, call), print)
    return 0
  }
  if (word === undefined) throw misuse('give the address or the file of a page, or --batch.')
  const answer = (await isFile(word)) ? await readFileAlone(word, call) : await readAsked({ address: word }, call)
  await print(`${JSON.stringify(answer, null, 2)}\n`)
  if (answer.refused === undefined) return 0
  note(`grapevine: ${word}: ${answer.refused}`, call.config)
  return 1
}
