// Which format an answer is wanted in: one that is there, one that comes later, or a slip of the pen.
import { misuse } from './failure.ts'

/** `later` are names that are taken already. Throws a misuse that names what there is. */
export function formatOf<Format extends string>(
  asked: string,
  formats: readonly Format[],
  later: readonly string[] = [],
): Format {
  const found = formats.find((format) => format === asked)
  if (found !== undefined) return found
  const known = `--format is one of ${formats.join(', ')}`
  throw misuse(later.includes(asked) ? `format ${asked} comes in a later version; ${known}.` : `${asked}? ${known}.`)
}
