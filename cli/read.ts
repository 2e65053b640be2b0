// `grapevine read`: what one page says. Fetches or opens it, hands it to the reader, prints the answer.
import { pathToFileURL } from 'node:url'
import { type Config, crawlSettings } from '../config.ts'
import { type Following, openFollowing } from '../crawler/capture/following.ts'
import { extract } from '../crawler/extract/extract.ts'
import type { Extraction } from '../crawler/extract/extraction.ts'
import { addressOf, pageAddressOf } from '../graph/address.ts'
import { inOrder } from './answer-order.ts'
import { type Answer, answerLines, type PageAsked, type Refused } from './batch.ts'
import type { Call } from './command.ts'
import { misuse } from './failure.ts'
import { fileTrouble, isFile, readPageFile } from './page-file.ts'
import { refusalSentence } from './refusals.ts'
import { note, print } from './terminal.ts'

type PageAnswer = Extraction | Refused

async function readSaved(asked: PageAsked, file: string, { maxBytes }: Config): Promise<PageAnswer> {
  const saved = { address: asked.address, file, contentType: asked.contentType ?? null }
  const page = await readPageFile(saved, maxBytes).catch((error) => fileTrouble(error, file))
  return typeof page === 'string' ? { address: asked.address, refused: page } : inOrder(extract(page))
}

async function readFetched(word: string, following: Following): Promise<PageAnswer> {
  const address = pageAddressOf(word)
  if (address === null) return { address: word, refused: 'it is no address of the web' }
  const got = await following.capture(address)
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
async function readFileAlone(file: string, config: Config): Promise<PageAnswer> {
  const first = await readSaved({ address: pathToFileURL(file).href }, file, config)
  return 'canonical' in first && first.canonical !== null
    ? readSaved({ address: first.canonical }, file, config)
    : first
}

async function readOne(word: string, following: Following, config: Config): Promise<0 | 1> {
  const answer = (await isFile(word)) ? await readFileAlone(word, config) : await readFetched(word, following)
  await print(`${JSON.stringify(answer, null, 2)}\n`)
  if (answer.refused === undefined) return 0
  note(`grapevine: ${word}: ${answer.refused}`, config)
  return 1
}

export async function run({ words, options, config }: Call): Promise<0 | 1> {
  const [word] = words
  if (word === undefined && !options.batch) throw misuse('give the address or the file of a page, or --batch.')
  const following = openFollowing(crawlSettings(config))
  const read = async (asked: PageAsked): Promise<Answer> => {
    if (asked.task === 'address') return { address: asked.address, canonical: addressOf(asked.address) }
    return asked.file ? readSaved(asked, asked.file, config) : readFetched(asked.address, following)
  }
  try {
    if (word !== undefined && !options.batch) return await readOne(word, following, config)
    await answerLines(process.stdin, read, print)
    return 0
  } finally {
    await following.close()
  }
}
