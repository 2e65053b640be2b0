// Schemas of crawls: what a request may set, what is told of one, and the events of its stream.
import { z } from 'zod'
import { CRAWL_STATES, SCOPES } from '../../frontier/crawls.ts'
import { address, count, text, time } from './words.ts'

/** What a request may set, and all that is told of a crawl's settings. */
export const CrawlLimits = z
  .strictObject({
    scope: z
      .enum(SCOPES)
      .describe("conversation: what responses join to the seeds; blogs: all posts of the seeds' blogs"),
    depth: count.max(100).describe('Responses away from a seed; 0 reads the seeds alone'),
    pages: count.describe('Pages read at most; 0 is no limit'),
    time: count.describe('Wall time in ms; 0 is no limit'),
  })
  .meta({ id: 'CrawlLimits' })

const byReason = z.record(z.string(), count)
export const Progress = z
  .object({
    pages: count,
    unchanged: count,
    posts: count,
    comments: count,
    linkbacks: byReason.describe('By kind'),
    citations: count,
    refusals: byReason.describe('By reason: they gave us no page'),
    skips: byReason.describe('By reason: we chose not to ask'),
    requests: count,
    waiting: count,
    hostsBusy: count,
  })
  .meta({ id: 'Progress' })

export const Crawl = z
  .object({
    id: z.string(),
    seeds: z.array(address),
    sample: z.boolean(),
    settings: CrawlLimits,
    state: z.enum(CRAWL_STATES),
    reason: text.describe('Why it ended, in words for people'),
    askedAt: time,
    startedAt: time.nullable(),
    endedAt: time.nullable(),
    progress: Progress,
  })
  .meta({ id: 'Crawl' })
export type CrawlJson = z.infer<typeof Crawl>

export const CrawlList = z.object({ crawls: z.array(Crawl) }).meta({ id: 'CrawlList' })
export type CrawlListJson = z.infer<typeof CrawlList>

const note = z.object({
  kind: z.enum(['refusal', 'skip']),
  address,
  reason: z.string(),
  detail: text.describe('The line, header or limit that asked for it'),
  at: time,
})
/** A crawl with its refusals and skips, grouped by reason with examples. */
export const CrawlDetail = Crawl.extend({
  conversation: address
    .nullable()
    .describe('The first seed that has a conversation to ask for; null as long as none has'),
  notes: z.array(z.object({ kind: z.enum(['refusal', 'skip']), reason: z.string(), count, examples: z.array(note) })),
}).meta({ id: 'CrawlDetail' })
export type CrawlDetailJson = z.infer<typeof CrawlDetail>

/** Names of the events in the stream of a crawl; the data of each is a `Crawl`. After `end` the stream closes. */
export const CRAWL_EVENTS = ['snapshot', 'progress', 'end'] as const
