// A page that was saved to a file, as something to read. Only the command line reads files.
import { open, readFile, stat } from 'node:fs/promises'
import type { PageToRead } from '../crawler/extract/extraction.ts'

export interface SavedPage {
  readonly address: string
  readonly file: string
  /** As the server said it; null when nobody remembers. */
  readonly contentType: string | null
}

/** Bytes over `maxBytes` are cut, as they are when a page is fetched. Throws the system's error when there is no such file. */
export async function readPageFile(saved: SavedPage, maxBytes: number): Promise<PageToRead> {
  const bytes = await readFile(saved.file)
  const isCut = bytes.length > maxBytes
  return {
    address: saved.address,
    body: isCut ? bytes.subarray(0, maxBytes) : bytes,
    contentType: saved.contentType,
    headers: {},
    fetchedAt: new Date().toISOString(),
    truncated: isCut ? `the file at ${maxBytes} bytes` : null,
  }
}

/** No more than so many bytes of a file, however large it is. Throws the system's error. */
export async function readStart(
  path: string,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly isCut: boolean }> {
  await using file = await open(path)
  const { size } = await file.stat()
  const bytes = Buffer.alloc(Math.min(size, maxBytes))
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
  return { bytes: bytes.subarray(0, bytesRead), isCut: size > maxBytes }
}

/** The system's word for what is wrong with a file, for people. */
export function fileTrouble(error: unknown, file: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `there is no file ${file}`
  if (code === 'EACCES') return `the file ${file} may not be read`
  if (code === 'EISDIR') return `${file} is a folder, not a page`
  return `the file ${file} cannot be read: ${message}`
}

export const isFile = (word: string): Promise<boolean> =>
  stat(word).then(
    (found) => found.isFile(),
    () => false,
  )
