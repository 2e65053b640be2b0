// Which format an answer is wanted in: one that is there, or a slip of the pen.
import { misuse } from './failure.ts'

/** Throws a misuse that names what there is. */
export function formatOf<Format extends string>(asked: string, formats: readonly Format[], flag = '--format'): Format {
  const found = formats.find((format) => format === asked)
  if (found !== undefined) return found
  throw misuse(`${asked}? ${flag} is one of ${formats.join(', ')}.`)
}
