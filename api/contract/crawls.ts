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
    scriptMade: byReason.describe(
      'Pages whose words a script makes, by what it makes: read in a browser, where there is one',
    ),
    refusals: byReason.describe('By reason: they gave us no page'),
    skips: byReason.describe('By reason: we chose not to ask'),
    requests: count,
    waiting: count,
    hostsBusy: count,
    hostsResting: count.describe('Hosts with something waiting that are not to be asked now'),
    speed: count.describe('Pages a minute, of late'),
    timeLeft: count.nullable().describe('What is left at this speed, as far as is known, in ms'),
    trouble: text.describe('What holds the whole crawl up, in words for people'),
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
    workers: count.describe('Crawlers that are at it'),
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
const host = z.object({
  queue: z.string().describe('Host and port'),
  waiting: count,
  leased: count.describe('1 while it is being asked'),
  done: count,
  requests: count,
  blockedUntil: time.nullable().describe('Null when it may be asked now'),
  delay: count.describe('Pause after an answer, in ms'),
  why: text.describe('Whose wish the pause is, or why the host rests; null for the crawl’s own pace'),
})

/** A crawl with its hosts, and its refusals and skips grouped by reason with examples. */
export const CrawlDetail = Crawl.extend({
  conversation: address
    .nullable()
    .describe('The first seed that has a conversation to ask for; null as long as none has'),
  hosts: z.array(host).describe('Those with most waiting'),
  notes: z.array(z.object({ kind: z.enum(['refusal', 'skip']), reason: z.string(), count, examples: z.array(note) })),
}).meta({ id: 'CrawlDetail' })
export type CrawlDetailJson = z.infer<typeof CrawlDetail>

/**
 * Names of the events in the stream of a crawl; the data of each is a `Crawl`. After `end` the stream closes, and after
 * `nobody`: no crawler is there to take it up.
 */
export const CRAWL_EVENTS = ['snapshot', 'progress', 'end', 'nobody'] as const
