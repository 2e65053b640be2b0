// `grapevine responses`: who answered a blog's posts, newest first; or what was left out for one reason.
import { presentResponses, type ResponsesOptions } from '../answers/blog-responses.ts'
import { placeOf } from '../answers/cursor.ts'
import { counted, listed } from '../answers/plural.ts'
import { leftOutWords } from '../answers/reason-words.ts'
import { type LeftOutReason, RESPONSE_KINDS, type ResponsesJson } from '../answers/shapes.ts'
import { ZONES } from '../graph/model.ts'
import { NOT_RESPONSES } from '../graph/verdict.ts'
import type { Store } from '../store/store.ts'
import type { Call } from './command.ts'
import { dayTyped } from './day.ts'
import { misuse } from './failure.ts'
import { formatOf } from './format.ts'
import { openToRead } from './open.ts'
import { linesOf } from './response-lines.ts'
import { note, print } from './terminal.ts'
import { postOf } from './typed-address.ts'

const FORMATS = ['text', 'json', 'csv'] as const
const REASONS: readonly LeftOutReason[] = [...NOT_RESPONSES, ...ZONES]
const PAGE = 200

async function* pages(store: Store, address: string, wanted: Pick<ResponsesOptions, 'since' | 'show' | 'kind'>) {
  for (let after: ReturnType<typeof placeOf> = null; ; ) {
    const page = await presentResponses(store, address, { limit: PAGE, after, ...wanted })
    yield page
    if (page.next === null) return
    after = placeOf(page.next)
  }
}

export async function run({ words, options, config }: Call): Promise<0> {
  const format = formatOf(options.json ? 'json' : (options.format ?? 'text'), FORMATS)
  const show = reasonOf(options.show)
  const kind = options.kind === undefined ? null : formatOf(options.kind, RESPONSE_KINDS, '--kind')
  const since = options.since === undefined ? null : dayTyped('--since', options.since)
  await using parts = await openToRead(config)
  const all = await Array.fromAsync(pages(parts.store, postOf(words[0] ?? ''), { since, show, kind }))
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

/** "3 responses (2 citations and 1 comment); left out 3 of the blog itself (self) and 1 marked as spam (spam); --show with the word in brackets lists them." */
function summaryOf({ total, kinds, leftOut }: ResponsesJson): string {
  const some = RESPONSE_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => counted(kinds[kind], kind))
  const out = listed(leftOut.map(({ reason, count }) => `${count} ${leftOutWords(reason)} (${reason})`))
  const of = some.length > 0 ? ` (${listed(some)})` : ''
  return `${counted(total, 'response')}${of}; ${out === '' ? 'nothing was left out' : `left out ${out}; --show with the word in brackets lists them`}.`
}
