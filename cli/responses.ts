// `grapevine responses`: who answered a blog's posts, newest first; or what was left out for one reason.
import { presentResponses } from '../answers/blog-responses.ts'
import { placeOf } from '../answers/cursor.ts'
import { counted, listed } from '../answers/plural.ts'
import { proofSaying } from '../answers/said.ts'
import type { LeftOutReason, PostJson, ResponseJson, ResponsesJson } from '../answers/shapes.ts'
import { csvLine } from '../answers/writers/csv-line.ts'
import { ZONES } from '../graph/model.ts'
import { NOT_RESPONSES } from '../graph/verdict.ts'
import type { Store } from '../store/store.ts'
import type { Call } from './command.ts'
import { dayTyped } from './day.ts'
import { misuse } from './failure.ts'
import { formatOf } from './format.ts'
import { openToRead } from './open.ts'
import { note, print } from './terminal.ts'
import { postOf } from './typed-address.ts'

const FORMATS = ['text', 'json', 'csv'] as const
const REASONS: readonly LeftOutReason[] = [...NOT_RESPONSES, ...ZONES]
const PAGE = 200

async function* pages(store: Store, address: string, since: number | null, show: LeftOutReason | null) {
  for (let after: ReturnType<typeof placeOf> = null; ; ) {
    const page = await presentResponses(store, address, { limit: PAGE, since, after, show })
    yield page
    if (page.next === null) return
    after = placeOf(page.next)
  }
}

export async function run({ words, options, config }: Call): Promise<0> {
  const format = formatOf(options.json ? 'json' : (options.format ?? 'text'), FORMATS)
  const show = reasonOf(options.show)
  const since = options.since === undefined ? null : dayTyped('--since', options.since)
  await using parts = await openToRead(config)
  const all = await Array.fromAsync(pages(parts.store, postOf(words[0] ?? ''), since, show))
  const first = all[0] as ResponsesJson
  const responses = all.flatMap((page) => page.responses)
  if (format === 'json') await print(`${JSON.stringify({ ...first, responses, next: null }, null, 2)}\n`)
  else for (const line of linesOf({ ...first, responses }, format)) await print(line)
  note(summaryOf(first), config)
  return 0
}

function reasonOf(word: string | undefined): LeftOutReason | null {
  if (word === undefined) return null
  const reason = REASONS.find((own) => own === word)
  if (reason === undefined) throw misuse(`--show ${word}? One of ${REASONS.join(', ')}.`)
  return reason
}

const HEADS = ['date', 'blog', 'title', 'address', 'answers', 'state', 'kinds', 'left out']

function* linesOf({ responses, anchors }: ResponsesJson, format: 'text' | 'csv'): Iterable<string> {
  const isCsv = format === 'csv'
  if (isCsv) yield csvLine(HEADS)
  for (const row of responses) yield isCsv ? csvLine(cellsOf(row)) : textOf(row)
  for (const { blog, target, zone } of anchors)
    yield isCsv ? csvLine(['', blog, '', blog, target, '', '', zone]) : `${blog} → ${target} (${zone})\n`
}

const dayOf = ({ effectiveAt }: PostJson): string => effectiveAt?.slice(0, 10) ?? 'undated   '

function cellsOf({ source, target, link, leftOut }: ResponseJson): readonly string[] {
  const ends = [source.blogName, source.title ?? '', source.address, target.address]
  return [dayOf(source).trim(), ...ends, link.state, link.kinds.join(' '), leftOut ?? '']
}

function textOf({ source, target, link, leftOut }: ResponseJson): string {
  const indent = ' '.repeat(12)
  const state = leftOut ?? link.state
  const proof = proofSaying(link)
  const said = proof ? `${indent}“${proof.context ?? proof.excerpt}”\n` : ''
  return `${dayOf(source)}  ${source.blogName}: ${source.title ?? '(no title)'} (${state})
${indent}${source.address}
${indent}answers ${target.title ?? target.address}\n${said}`
}

/** "2 responses; left out 3 self and 1 spam (--show REASON lists them)." */
function summaryOf({ total, leftOut }: ResponsesJson): string {
  const out = listed(leftOut.map(({ reason, count }) => `${count} ${reason}`))
  return `${counted(total, 'response')}; ${out === '' ? 'nothing was left out' : `left out ${out} (--show REASON lists them)`}.`
}
