// What was typed → the addresses to begin with. A word that is a file is a list (an address a line), OPML, a feed, an access log, or an
// export of linking pages, told by what is in it.
import { pathToFileURL } from 'node:url'
import { extract } from '../crawler/extract/extract.ts'
import { pageAddressOf } from '../graph/address.ts'
import type { Address } from '../graph/model.ts'
import { isAccessLog, readAccessLog } from './access-log.ts'
import { misuse } from './failure.ts'
import { isLinkingPages, readLinkingPages } from './linking-pages.ts'
import { fileTrouble, isFile, readStart } from './page-file.ts'
import type { SeedLines } from './seed-lines.ts'
import { seedOf } from './typed-address.ts'

export interface Seeds {
  readonly addresses: readonly Address[]
  /** For people: what was left out of the files. */
  readonly remarks: readonly string[]
}

const MOST_BYTES = 64 * 2 ** 20
const MOST_LINES = 20_000

/** `#` begins a remark. */
const seedsOfList = (lines: readonly string[]): readonly Address[] =>
  lines.filter((line) => line !== '' && !line.startsWith('#')).map(seedOf)

/** The posts of a feed, the blogs of an OPML file. */
function seedsOfFeed(file: string, body: Uint8Array): readonly Address[] {
  const page = { address: pathToFileURL(file).href, body, contentType: null, headers: {}, truncated: null }
  const { entries, feeds, indexPages } = extract({ ...page, fetchedAt: new Date().toISOString() })
  const found = [...entries.map((entry) => entry.address ?? ''), ...feeds, ...indexPages].map((text) =>
    pageAddressOf(text),
  )
  return found.filter((address) => address !== null)
}

async function seedsOfFile(file: string): Promise<Seeds> {
  const { bytes, isCut } = await readStart(file, MOST_BYTES).catch((error) => {
    throw misuse(`${fileTrouble(error, file)}.`)
  })
  const cut = isCut ? [`${file}: only its first ${MOST_BYTES / 2 ** 20} MiB were read.`] : []
  const { addresses, remarks } = seedsIn(bytes, file)
  if (addresses.length === 0) throw misuse(`${file} holds no address: it should be ${KINDS}.`)
  return { addresses, remarks: [...cut, ...remarks] }
}

const KINDS =
  'a list (an address a line), OPML, a feed, an access log in combined format, or an export of linking pages'

function seedsIn(bytes: Uint8Array, file: string): Seeds {
  const text = new TextDecoder().decode(bytes)
  if (text.trimStart().startsWith('<')) return { addresses: seedsOfFeed(file, bytes), remarks: [] }
  const lines = text.split('\n').map((line) => line.trim())
  if (isAccessLog(lines)) return seedsOfOthers(readAccessLog(lines), file)
  if (isLinkingPages(lines)) return seedsOfOthers(readLinkingPages(lines), file)
  return { addresses: seedsOfList(lines), remarks: [] }
}

/** Lines that strangers may have written: a bad one is passed over, and there may be too many. */
function seedsOfOthers({ addresses, leftOut, unreadable }: SeedLines, file: string): Seeds {
  const kept = addresses.slice(0, MOST_LINES)
  const remark = `${file}: ${kept.length} of ${addresses.length} pages to look at; ${leftOut} lines name none, ${unreadable} of them cannot be read.`
  return { addresses: kept, remarks: [remark] }
}

/** Throws a misuse that names the first word that is neither. */
export async function seedsOf(words: readonly string[]): Promise<Seeds> {
  const found = await Promise.all(
    words.map(async (word) => ((await isFile(word)) ? seedsOfFile(word) : { addresses: [seedOf(word)], remarks: [] })),
  )
  return {
    addresses: [...new Set(found.flatMap(({ addresses }) => addresses))],
    remarks: found.flatMap(({ remarks }) => remarks),
  }
}
