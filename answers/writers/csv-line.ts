// A line of CSV (RFC 4180). No cell can be a formula.

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

/** What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection) is marked as text. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
