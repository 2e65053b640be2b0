// Every setting, its default and its environment name, checked once. Flag beats environment beats file beats default.
// Read only by main.ts files and cli/.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type CrawlSettings, RENDERS, REVISITS, SCOPES } from './frontier/crawls.ts'

export const VERSION: string = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(','))]).transform((items) => {
  return items.map((item) => item.trim()).filter((item) => item !== '')
})
const flag = z.union([z.boolean(), z.enum(['true', 'false', '1', '0', 'yes', 'no'])]).transform((value) => {
  return value === true || value === 'true' || value === '1' || value === 'yes'
})
const count = z.coerce.number().int().nonnegative()
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
/** "10m", "30 s", "250" (ms) → milliseconds. */
const duration = z.union([z.number(), z.string()]).transform((value, context) => {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/.exec(String(value).trim())
  if (match) return Number(match[1]) * UNITS[(match[2] ?? 'ms') as keyof typeof UNITS]
  context.addIssue({ code: 'custom', message: 'is no duration: write 500ms, 30s, 10m, 2h or 1d' })
  return z.NEVER
})
/** "8 MiB", "500k", "1048576" → bytes. */
const size = z.union([z.number(), z.string()]).transform((value, context) => {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(String(value).trim())
  if (match) return Math.round(Number(match[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((match[2] ?? '').toLowerCase()))
  context.addIssue({ code: 'custom', message: 'is no size: write 500k, 8 MiB or a number of bytes' })
  return z.NEVER
})
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day: write 2026-01-31')

interface Setting {
  readonly schema: z.ZodType
  readonly fallback: unknown
  readonly meaning: string
  /** Stands in the settings of an export: matters to a method section and gives nothing away. */
  readonly exported?: true
}

/** One row a setting: the schema it is checked by, its default as it would be typed, its meaning. */
export const SETTINGS = {
  store: {
    schema: z.string().min(1),
    fallback: 'sqlite:grapevine.db',
    meaning: 'where the graph is kept: sqlite:PATH or neo4j://user:password@host:7687/database',
  },
  frontier: {
    schema: z.string().min(1).nullable(),
    fallback: null,
    meaning: "where crawls and their queues are kept: sqlite:PATH; beside the store's file when not given",
  },
  host: { schema: z.string().min(1), fallback: '127.0.0.1', meaning: 'address that api and web listen on' },
  port: {
    schema: z.coerce.number().int().min(0).max(65_535),
    fallback: 4180,
    meaning: 'port that api and web listen on; 0 takes a free one',
  },
  publicUrl: {
    schema: z.url().nullable(),
    fallback: null,
    meaning: "the address it is reached by; any other Host but loopback's is refused",
  },
  trustProxy: { schema: z.string().nullable(), fallback: null, meaning: "proxies believed, in Express's words" },
  token: {
    schema: z.string().min(1).nullable(),
    fallback: null,
    meaning:
      'asked of whoever changes anything; needed as soon as host is not loopback; none: something else guards the port',
  },
  tokens: {
    schema: list.transform((items, context) =>
      items.map((item) => {
        const [, role, token] = /^(read|crawl|curate):(.+)$/.exec(item) ?? []
        if (role && token) return { role: role as 'read' | 'crawl' | 'curate', token }
        context.addIssue({ code: 'custom', message: 'each is ROLE:TOKEN, the role one of read, crawl, curate' })
        return z.NEVER
      }),
    ),
    fallback: [],
    meaning: 'more tokens, each as ROLE:TOKEN: read (a rate of its own), crawl (starts and stops crawls), curate',
  },
  rateLimit: {
    schema: count,
    fallback: 600,
    meaning: 'requests a minute from one address or with one token, loopback exempt; 0 is none',
  },
  scope: {
    schema: z.enum(SCOPES),
    fallback: 'conversation',
    meaning:
      "conversation: what responses join to the seeds; blogs: all posts of the seeds' blogs; neighbours: blogs within depth citations",
    exported: true,
  },
  depth: {
    schema: count,
    fallback: 3,
    meaning: 'how many responses away from a seed; 0 reads the seeds alone',
    exported: true,
  },
  pages: { schema: count, fallback: 1000, meaning: 'pages read in one crawl; 0 is no limit', exported: true },
  time: { schema: duration, fallback: 0, meaning: 'wall time of one crawl; 0 is no limit', exported: true },
  requestsPerHost: {
    schema: count,
    fallback: 300,
    meaning: 'all requests to one host in one crawl, robots.txt, feeds and hops included; 0 is no limit',
    exported: true,
  },
  patience: {
    schema: duration,
    fallback: '10m',
    meaning:
      'a crawl whose every waiting address is blocked for longer ends and leaves them to the next; a network, disk or database that fails meanwhile is waited for as long',
    exported: true,
  },
  delay: {
    schema: duration,
    fallback: '1000',
    meaning: 'least pause in ms between the end of one answer and the next request to the same host',
    exported: true,
  },
  concurrency: {
    schema: z.coerce.number().int().min(1).max(1000),
    fallback: 50,
    meaning: 'hosts that one crawler reads at once in one crawl',
    exported: true,
  },
  allowPrivate: {
    schema: list,
    fallback: [],
    meaning: 'private, loopback or link-local ranges (CIDR) that may be read',
  },
  connectTo: {
    schema: list,
    fallback: [],
    meaning: 'host[:port]=address[:port], * for all hosts: connect there, ask for the original host',
  },
  never: { schema: list, fallback: [], meaning: 'hosts and path prefixes that are never read', exported: true },
  from: { schema: day.nullable(), fallback: null, meaning: 'posts before this day are not followed', exported: true },
  to: { schema: day.nullable(), fallback: null, meaning: 'posts after this day are not followed', exported: true },
  languages: { schema: list, fallback: [], meaning: 'posts in other languages are not followed', exported: true },
  maxBytes: {
    schema: size,
    fallback: '8 MiB',
    meaning: 'bytes of one answer after decompression; HTML over it is cut and read',
    exported: true,
  },
  timeout: { schema: duration, fallback: '30s', meaning: 'time for one whole answer', exported: true },
  maxRedirects: { schema: count, fallback: 10, meaning: 'redirects followed from one address', exported: true },
  userAgent: {
    schema: z.string().min(1),
    fallback: `Grapevine/${VERSION}`,
    meaning: 'honest name and version',
    exported: true,
  },
  contact: {
    schema: z.string().min(1).nullable(),
    fallback: null,
    meaning: 'a page or an e-mail address that says who we are; /about/crawler of publicUrl when that alone is set',
    exported: true,
  },
  render: {
    schema: z.enum(RENDERS),
    fallback: 'needed',
    meaning: 'when a browser reads the page: never, needed, always',
    exported: true,
  },
  revisit: {
    schema: z.enum(REVISITS),
    fallback: 'always',
    meaning:
      'pages that were read before: always asks for each again, due for those whose time has come (a fresh post soon, then ever more seldom)',
    exported: true,
  },
  verbose: { schema: flag, fallback: false, meaning: 'log what happens to standard error' },
  quiet: { schema: flag, fallback: false, meaning: 'no progress and no notes on standard error' },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS
export type Config = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> }

export const environmentName = (name: string): string => `GRAPEVINE_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
export const flagName = (name: string): string => `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`

/** What the owner asked for is not to be had. `setting` and `source` say where; the message is for people. */
export class ConfigError extends Error {
  readonly code = 'config/invalid'
  readonly setting: string
  readonly source: string
  constructor(setting: string, source: string, message: string) {
    super(message)
    this.name = 'ConfigError'
    this.setting = setting
    this.source = source
  }
}

/** A config file beside the place Grapevine is started from; {} when there is none. Throws ConfigError when it is no JSON object. */
export function readConfigFile(folder: string): Readonly<Record<string, unknown>> {
  const path = join(folder, 'grapevine.config.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new ConfigError('', path, `${path} cannot be read: ${(error as Error).message}`)
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {}
  throw new ConfigError('', path, `${path} is no JSON object`)
}

/** Joins the four sources and checks every value. Throws ConfigError on the first that does not fit. */
export function loadConfig(
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
  file: Readonly<Record<string, unknown>>,
): Config {
  for (const name of Object.keys(file)) {
    if (!(name in SETTINGS))
      throw new ConfigError(name, 'grapevine.config.json', `grapevine.config.json: no setting is called ${name}`)
  }
  const config: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const sources: readonly (readonly [string, unknown])[] = [
      [flagName(name), flags[name]],
      [environmentName(name), environment[environmentName(name)] || undefined],
      ['grapevine.config.json', file[name]],
      ['default', setting.fallback],
    ]
    const [source, value] = sources.find(([, candidate]) => candidate !== undefined) ?? ['default', setting.fallback]
    const checked = setting.schema.safeParse(value)
    if (!checked.success) {
      throw new ConfigError(
        name,
        source,
        `${source} (${name}): ${JSON.stringify(value)} ${checked.error.issues[0]?.message ?? 'does not fit'}`,
      )
    }
    config[name] = checked.data
  }
  return config as Config
}

/** The part of the settings that a crawl keeps to. */
export function crawlSettings(config: Config): CrawlSettings {
  const { scope, depth, pages, time, requestsPerHost, patience, delay, concurrency, allowPrivate, connectTo, never } =
    config
  const { from, to, languages, maxBytes, timeout, maxRedirects, userAgent, render, revisit, publicUrl } = config
  const contact = config.contact ?? (publicUrl === null ? null : new URL('/about/crawler', publicUrl).href)
  return {
    ...{ scope, depth, pages, time, requestsPerHost, patience, delay, concurrency, allowPrivate, connectTo, never },
    ...{ from, to, languages, maxBytes, timeout, maxRedirects, userAgent, contact, render, revisit },
  }
}

/** The settings that may stand in an export. */
export function exportedSettings(config: Config): Readonly<Record<string, unknown>> {
  const names = Object.entries(SETTINGS).filter(([, setting]) => 'exported' in setting)
  return Object.fromEntries(names.map(([name]) => [name, config[name as SettingName]]))
}

/** Where the frontier is kept: as set, else beside the store's file, else in the current folder. */
export function frontierUrl(config: Config): string {
  if (config.frontier !== null) return config.frontier
  if (!config.store.startsWith('sqlite:')) return 'sqlite:grapevine-frontier.db'
  const path = config.store.slice('sqlite:'.length)
  return `sqlite:${path.replace(/\.[^./\\]*$/, '')}-frontier.db`
}
