// The names of encodings that answers and pages give, under the standard's names.

/** Where a page names its encoding; scripts may stand before it. */
const HEAD = 4096
const LONG_HEAD = 65_536

/** The encoding that a content type, an XML declaration or a meta element names; null when it is none, or none that anybody knows. */
export function encodingNamed(text: string): string | null {
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(text)?.[1]
  return label ? (standardName(label) ?? standardName(spelt(label))) : null
}

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** "win-1251", "cp_1251", "iso8859_1", "utf8mb4". */
const spelt = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(?:x-)?(?:win|windows|cp|ansi)-?(125\d|874)$/, 'windows-$1')
    .replace(/^iso-?8859-?(\d{1,2}).*$/, 'iso-8859-$1')
    .replace(/^utf-?8.*$/, 'utf-8')

/** By an XML declaration, or the first meta element that names one. */
export function encodingInPage(body: Uint8Array): string | null {
  const latin = (length: number): string => new TextDecoder('latin1').decode(body.subarray(0, length))
  const head = latin(HEAD)
  const declaration = /^\s*<\?xml[^>]{0,200}/.exec(head)?.[0] ?? ''
  const named = encodingNamed(declaration) ?? inMeta(head) ?? (body.length > HEAD ? inMeta(latin(LONG_HEAD)) : null)
  // What could be read as ASCII is not UTF-16, whatever it says.
  return named?.startsWith('utf-16') ? 'utf-8' : named
}

function inMeta(head: string): string | null {
  for (const meta of withoutNotes(head).match(/<meta\b[^>]{0,400}/gi) ?? []) {
    const named = encodingNamed(meta)
    if (named) return named
  }
  return null
}

/** Without what stands in `<!-- -->`. */
const withoutNotes = (html: string): string =>
  html
    .split('<!--')
    .map((part, at) => (at === 0 ? part : part.slice(part.indexOf('-->') + 1 || part.length)))
    .join('')

/** The language the page declares, by its first letters ("ja"); null when it declares none in its first bytes. */
export const languageInPage = (head: string): string | null =>
  /<(?:html|rss|feed|body)\b[^>]{0,400}?\blang\s*=\s*["']?([a-z]{2,3})\b/i.exec(head)?.[1]?.toLowerCase() ??
  /<language>([a-z]{2,3})\b/i.exec(head)?.[1]?.toLowerCase() ??
  null
