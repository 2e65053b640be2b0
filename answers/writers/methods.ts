// The note that belongs beside an export: what a method section needs, and how to cite it. Markdown.
import type { Address } from '../../graph/model.ts'
import { type Cited, citation, citationFile } from './citation.ts'
import type { ExportOptions } from './lists.ts'
import type { Tally } from './tally.ts'

/** A crawl that filled the store. Of its settings those that say something of this machine stay here. */
export interface CrawlNote {
  readonly seeds: readonly Address[]
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly state: string
  readonly settings: object
}

export interface MethodsOptions extends ExportOptions, Cited {
  readonly crawls: readonly CrawlNote[]
  /** Crawls that are not listed. */
  readonly crawlsLeftOut: number
}

const TOLD_SETTINGS = [
  ...['scope', 'depth', 'pages', 'time', 'requestsPerHost', 'delay', 'from', 'to', 'languages', 'render', 'userAgent'],
]

/** Seeds of one crawl that are written out. */
const MOST_SEEDS = 200

export function methodsNote(options: MethodsOptions, tally: Tally): string {
  const { file, sha256, exportedAt, asOf, version, settings, pseudonymKey } = options
  const span = asOf === null ? 'everything known' : `what was known at the end of ${asOf} (UTC)`
  return `# Methods: ${file}

- Made by Grapevine ${version} on ${exportedAt}: ${span}.
- sha256 of ${file}: ${sha256}
- Names of people: ${pseudonymKey === null ? 'as signed' : 'pseudonyms (HMAC-SHA-256, key kept in the store alone), also where the people of a thread are named in its comments; other words may still name somebody'}

## Counts

${listed(tally.rows)}

## Left out as no response, by reason

${listed(tally.excluded)}

A link stands in the data whether it is a response or not, with its state (confirmed, claimed, denied, gone) and its proofs or their kinds.

## Crawls

${options.crawls.map(crawlLines).join('\n') || '- none is known here'}${options.crawlsLeftOut > 0 ? `\n- and ${options.crawlsLeftOut} earlier` : ''}

## Settings at the time of this export

${listed(settings)}

## To cite

${citation(options)}

As CITATION.cff:

${citationFile(options).replace(/^(?=.)/gm, '    ')}`
}

function listed(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([name, value]) => `- ${name}: ${inLine(value)}`)
  return lines.join('\n') || '- none'
}

const inLine = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function crawlLines({ seeds, startedAt, endedAt, state, settings }: CrawlNote): string {
  const shown = seeds.slice(0, MOST_SEEDS).map((seed) => `  - <${seed}>`)
  const more = seeds.length > MOST_SEEDS ? [`  - and ${seeds.length - MOST_SEEDS} more seeds`] : []
  const told = Object.fromEntries(Object.entries(settings).filter(([name]) => TOLD_SETTINGS.includes(name)))
  const when = startedAt === null ? 'not begun' : `${startedAt} to ${endedAt ?? 'now'}`
  return [`- ${when}, ${state}, ${JSON.stringify(told)}, seeds:`, ...shown, ...more].join('\n')
}
