// A table: heads and rows of cells, sorted, filtered and told as text. Pure; what stands in it is made in table-rows.ts.
import type { Address } from '../graph/model.ts'

export interface Head {
  readonly words: string
  /** It is among the first things to know; the others are shown on demand. */
  readonly main: boolean
}

export interface Cell {
  readonly words: string
  /** What it is sorted by; null stands last either way. */
  readonly order: number | string | null
}

export interface Row {
  /** Address of a post or comment, "source target" of a link. */
  readonly key: string
  /** The post to look at when the row is pressed. */
  readonly post: Address
  /** One for each head. */
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
}

export interface Order {
  /** Index of the head. */
  readonly by: number
  readonly down: boolean
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Equals keep their order. */
export function sorted(rows: readonly Row[], { by, down }: Order): readonly Row[] {
  const sign = down ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[by]?.order ?? null, b.cells[by]?.order ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * words.compare(String(one), String(other))
  })
}

/** Rows in whose words all of the filter's words occur, whatever their case. */
export function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const wanted = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return rows
  return rows.filter(({ cells }) => {
    const all = cells
      .map((cell) => cell.words)
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}

/** As spreadsheets take it from the clipboard: a line a row, a tab between cells. */
export function asText({ heads }: Table, rows: readonly Row[]): string {
  const lines = [heads.map((head) => head.words), ...rows.map(({ cells }) => cells.map(cellText))]
  return lines.map((cells) => cells.join('\t')).join('\n')
}

/** Nothing crawled begins a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
function cellText({ words, order }: Cell): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return typeof order !== 'number' && /^[=+\-@]/.test(line) ? `'${line}` : line
}
