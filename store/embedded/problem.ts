// What SQLite's errors mean to the person who chose the store.
import { StoreError } from '../store.ts'

/** Primary result codes (https://www.sqlite.org/rescode.html). */
const MEANINGS: Readonly<Record<number, { readonly what: StoreError['what']; readonly mend: string }>> = {
  5: { what: 'locked', mend: 'another process has been writing to it for long: wait or stop that one, then try again' },
  6: { what: 'locked', mend: 'another process has been writing to it for long: wait or stop that one, then try again' },
  8: {
    what: 'read-only',
    mend: 'it may only be read: allow writing to the file and its folder, or choose another with --store',
  },
  10: { what: 'unreadable', mend: 'the disk gave an error: check the disk, then restore the file from a backup' },
  11: { what: 'unreadable', mend: 'the file is damaged: restore it from a backup, or move it away and crawl again' },
  13: { what: 'full', mend: 'the disk is full: make room and try again; nothing that was kept is lost' },
  14: { what: 'unreachable', mend: 'it cannot be opened: check the path and the rights on its folder' },
  26: { what: 'not-ours', mend: 'this is no Grapevine store: choose another path with --store' },
}

/** A StoreError for whatever an engine threw; one that is a StoreError already stays itself. */
export function storeError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1
  const meaning = MEANINGS[code]
  if (meaning !== undefined)
    return new StoreError(meaning.what, `The store ${path}: ${meaning.mend}.`, { cause: error })
  const detail = error instanceof Error ? error.message : String(error)
  return new StoreError('unknown', `The store ${path} failed: ${detail}`, { cause: error })
}
