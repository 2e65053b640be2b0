// The little that is read off a page before anybody knows whether it is worth reading: by plain search, in linear time. Pure.

/** What a reader of the page sees, until there are `enough` letters and figures. */
export function seenWords(html: string, enough: number): string {
  const words: string[] = []
  let [count, at] = [0, 0]
  const add = (from: number, to: number) => {
    const text = html.slice(from, Math.min(to, from + 4 * enough))
    words.push(text)
    count += lettersIn(text)
  }
  // From an opening tag to its end: what no reader sees. Everything else in angle brackets is a tag.
  const unseenOrTag = /<(script|style|noscript|template|title|svg|head)\b|<[^<>]*>?/gi
  for (let tag = unseenOrTag.exec(html); tag !== null && count < enough; tag = unseenOrTag.exec(html)) {
    add(at, tag.index)
    at = tag[1] === undefined ? unseenOrTag.lastIndex : endOf(html, tag[1], tag.index)
    unseenOrTag.lastIndex = at
  }
  if (count < enough) add(at, html.length)
  return words.join(' ')
}

export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Where an element ends whose content is not looked at; the end of the page when it is never closed. */
function endOf(html: string, name: string, from: number): number {
  const close = indexOf(html, `</${name}`, from)
  return close < 0 ? html.length : close + name.length + 2
}

/** Without regard to case, for ASCII. */
function indexOf(html: string, text: string, from: number): number {
  const search = new RegExp(text, 'gi')
  search.lastIndex = from
  return search.exec(html)?.index ?? -1
}

export interface Script {
  /** Null for one whose words stand in the page. */
  readonly source: string | null
  readonly words: string
}

export function scriptsIn(html: string): readonly Script[] {
  const scripts: Script[] = []
  const opening = /<script\b([^<>]{0,1000})>/gi
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const end = indexOf(html, '</script', opening.lastIndex)
    const source = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag[1] ?? '')
    scripts.push({
      source: source === null ? null : (source[1] ?? source[2] ?? source[3] ?? ''),
      words: html.slice(opening.lastIndex, end < 0 ? html.length : end),
    })
    if (end < 0) break
    opening.lastIndex = end
  }
  return scripts
}
