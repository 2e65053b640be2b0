// Crawled words for the terminal: nothing in them moves its cursor.
import { plainWords, wrapCells } from '../picture/terminal-words.ts'

const LEAST_COLUMNS = 20
const MOST = 300

/** Indented, on lines as wide as the terminal; one line where there is none. Ends with a newline. */
export function paragraph(words: string, indent: number): string {
  const columns = process.stdout.columns ?? Number.POSITIVE_INFINITY
  const lines = wrapCells(plainWords(words).replace(/\s+/g, ' '), Math.max(LEAST_COLUMNS, columns - indent))
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('')
}

/** How they begin, without line breaks; '' when they say nothing. */
export function beginningOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}
