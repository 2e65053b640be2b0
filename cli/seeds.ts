// What was typed → the addresses to begin with. A word that is a file is a list (an address a line), OPML or a feed.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { extract } from '../crawler/extract/extract.ts'
import { addressOf, pageAddressOf } from '../graph/address.ts'
import type { Address } from '../graph/model.ts'
import { misuse } from './failure.ts'
import { fileTrouble, isFile } from './page-file.ts'

const NO_ADDRESS = 'write it like https://blog.example/2009/05/a-post'

/** Throws a misuse when it is neither an http(s) address nor anything one could become. */
export function seedOf(word: string): Address {
  const address = pageAddressOf(/^[a-z][a-z0-9+.-]*:/i.test(word) && !/^[^/]*:\d/.test(word) ? word : `http://${word}`)
  const host = address === null ? '' : new URL(address).hostname
  if (address === null || !/[.:]|^localhost$/.test(host))
    throw misuse(`${word} is neither a file nor an address of the web: ${NO_ADDRESS}.`)
  return address
}

/** The post that was meant, as the graph names it: feeds, comment pages and print views stand for their post. */
export function postOf(word: string): Address {
  const seed = seedOf(word)
  return addressOf(seed) ?? seed
}

/** `#` begins a remark. */
function seedsOfList(text: string): readonly Address[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(seedOf)
}

/** The posts of a feed, the blogs of an OPML file. */
function seedsOfFeed(file: string, body: Uint8Array): readonly Address[] {
  const page = { address: pathToFileURL(file).href, body, contentType: null, headers: {}, truncated: null }
  const { entries, feeds, indexPages } = extract({ ...page, fetchedAt: new Date().toISOString() })
  const found = [...entries.map((entry) => entry.address ?? ''), ...feeds, ...indexPages].map((text) =>
    pageAddressOf(text),
  )
  return found.filter((address) => address !== null)
}

async function seedsOfFile(file: string): Promise<readonly Address[]> {
  const body = await readFile(file).catch((error) => {
    throw misuse(`${fileTrouble(error, file)}.`)
  })
  const text = body.toString('utf8')
  const seeds =
    text.trimStart().startsWith('<') || text.startsWith('\ufeff<') ? seedsOfFeed(file, body) : seedsOfList(text)
  if (seeds.length === 0)
    throw misuse(`${file} holds no address: it should be a list (an address a line), OPML or a feed.`)
  return seeds
}

/** Throws a misuse that names the first word that is neither. */
export async function seedsOf(words: readonly string[]): Promise<readonly Address[]> {
  const lists = await Promise.all(
    words.map(async (word) => ((await isFile(word)) ? seedsOfFile(word) : [seedOf(word)])),
  )
  return [...new Set(lists.flat())]
}
