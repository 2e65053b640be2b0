// `read --batch`: JSON lines in, an answer a line out, in the same order. A bad line answers with `refused`, and the next goes on.
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Extraction } from '../crawler/extract/extraction.ts'
import type { Address } from '../graph/model.ts'

const lineSchema = z.object({
  address: z.string(),
  file: z.string().nullish(),
  contentType: z.string().nullish(),
  /** `address`: not the page is wanted, only how its address is written. */
  task: z.literal('address').nullish(),
})
export type PageAsked = z.output<typeof lineSchema>

/** Nothing but the reason: what stands in the place of an Extraction when there is none. */
export interface Refused {
  readonly address: string | null
  readonly refused: string
}

export interface Written {
  readonly address: string
  /** As the graph writes it; null when it is no address of the web. */
  readonly canonical: Address | null
}

export type Answer = Extraction | Written | Refused

function lineOf(text: string): PageAsked | Refused {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { address: null, refused: 'the line is not JSON' }
  }
  const checked = lineSchema.safeParse(value)
  if (checked.success) return checked.data
  const { address } = Object(value)
  const fault = checked.error.issues[0]
  const where = fault?.path.join('.') || 'the line'
  return { address: typeof address === 'string' ? address : null, refused: `${where}: ${fault?.message}` }
}

/** A page that breaks the reader is our fault: said aloud, and the next line goes on. */
function brokenBy(address: string, error: unknown): Refused {
  process.stderr.write(`grapevine: the reader broke on ${address}: ${error instanceof Error ? error.stack : error}\n`)
  return { address, refused: 'the reader broke on it' }
}

/** Waits for each answer to be taken before it reads on, so that neither side has to hold more than a page. */
export async function answerLines(
  input: NodeJS.ReadableStream,
  read: (asked: PageAsked) => Promise<Answer>,
  print: (line: string) => Promise<void>,
): Promise<void> {
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = lineOf(text)
    const answer = 'refused' in line ? line : await read(line).catch((error) => brokenBy(line.address, error))
    await print(`${JSON.stringify(answer)}\n`)
  }
}
