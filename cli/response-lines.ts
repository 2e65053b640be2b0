// Who answered a blog, for people and for tables.
import { proofSaying } from '../answers/said.ts'
import type { ResponseJson, ResponsesJson } from '../answers/shapes.ts'
import { csvLine } from '../answers/writers/csv-line.ts'
import { beginningOf, paragraph } from './paragraph.ts'

const HEADS = ['date', 'blog', 'title', 'address', 'answers', 'state', 'kinds', 'left out', 'kind', 'author', 'says']

/** A line of CSV, or some lines of text, for each response. */
export function* linesOf({ responses, anchors }: ResponsesJson, format: 'text' | 'csv'): Iterable<string> {
  const isCsv = format === 'csv'
  if (isCsv) yield csvLine(HEADS)
  for (const row of responses) yield isCsv ? csvLine(cellsOf(row)) : textOf(row)
  for (const { blog, target, zone } of anchors)
    yield isCsv ? csvLine(['', blog, '', blog, target, '', '', zone, '', '', '']) : `${blog} → ${target} (${zone})\n`
}

/** Who, where and what, whichever kind of response it is. */
function saidBy(response: ResponseJson) {
  if (response.kind === 'comment') {
    const { address, author, publishedAt, firstSeen, text, goneAt } = response.comment
    const state = goneAt === null ? '' : 'gone'
    return { at: publishedAt ?? firstSeen, blog: '', title: '', address, state, kinds: '', author, says: text ?? '' }
  }
  const { source, link } = response
  const { effectiveAt: at, blogName: blog, title, address, author } = source
  const proof = proofSaying(link)
  const says = proof?.context ?? proof?.excerpt ?? ''
  return { at, blog, title: title ?? '', address, state: link.state, kinds: link.kinds.join(' '), author, says }
}

function cellsOf(response: ResponseJson): readonly string[] {
  const { at, blog, title, address, state, kinds, author, says } = saidBy(response)
  const { kind, target, leftOut } = response
  const day = at?.slice(0, 10) ?? ''
  return [day, blog, title, address, target.address, state, kinds, leftOut ?? '', kind, author ?? '', says]
}

const INDENT = 12

function textOf(response: ResponseJson): string {
  const { at, author, says, address, blog, title, state } = saidBy(response)
  const { kind, target, leftOut } = response
  const who = kind === 'comment' ? `${author ?? 'somebody'}, in a comment` : `${blog}: ${title || '(no title)'}`
  const quoted = beginningOf(says)
  const mark = leftOut ?? state
  const head = paragraph(`${who}${mark === '' ? '' : ` (${mark})`}`, INDENT).trimStart()
  const lines = [address, `answers ${target.title ?? target.address}`, ...(quoted === '' ? [] : [`“${quoted}”`])]
  const day = at?.slice(0, 10) ?? 'undated'
  return `${day.padEnd(INDENT)}${head}${lines.map((line) => paragraph(line, INDENT)).join('')}`
}
