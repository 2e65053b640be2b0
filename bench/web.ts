// How fast conversations are drawn in Chromium, beside a bare redraw of the same marks, plain D3 force in SVG, and sigma.js: node bench/web.ts
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import type { ConversationJson } from '../answers/shapes.ts'
import { ourTime } from '../graph/time.ts'
import { madeConversation } from '../picture/made-conversation.ts'
import { NO_CHROMIUM, startChromium } from '../web/test-chromium.ts'
import { longestTasks } from './web/app.ts'

if (NO_CHROMIUM !== null) {
  console.log(`skipped: ${NO_CHROMIUM}`)
  process.exit(0)
}

const ROUNDS = 5
const made = (posts: number) => madeConversation({ posts, seed: 0.42, comments: 3 })
const TEXTS = new Map([
  ...[3_000, 5_000, 10_000, 20_000].map((posts) => [`${posts}`, JSON.stringify(made(posts))] as const),
  ['wordy', JSON.stringify(asWordyAsCrawled(made(5_000)))],
])
/** Milliseconds that the api takes for a conversation of 5,000 posts. */
const ANSWERED_AFTER = 400

const script = await bundled()
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench.example')
  const asked = searchParams.get('address')
  const text = TEXTS.get(asked ?? pathname.slice(1))
  response.setHeader('Content-Type', text ? 'application/json' : 'text/html')
  const answer = () => {
    // In pieces, as the api sends what it compresses.
    response.write(text ?? '<!doctype html><title>bench</title><body style="margin:0"></body>')
    response.end()
  }
  setTimeout(answer, asked === null ? 0 : ANSWERED_AFTER)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await startChromium()

type Name = number | 'wordy'

/** `call` gets the text. */
const run = <Found>(name: Name, call: string): Promise<Found> =>
  inPage(`fetch('/${name}').then((answer) => answer.text()).then((text) => ${call})`)

/** A fresh page for each, so that none pays for another's rubbish. */
async function inPage<Found>(call: string): Promise<Found> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(300_000)
  await page.goto(base)
  await page.addScriptTag({ content: script })
  const found = await page.evaluate(call)
  await page.close()
  return found as Found
}

interface First {
  readonly parse: number
  readonly bare: number
  readonly ours: number
}
interface Opening {
  readonly parse: number
  readonly drawn: number
}
interface Frames {
  readonly bare: number
  readonly pan: number
  readonly hover: number
  readonly sigma?: number
}

const ms = (value: number): string => `${value.toFixed(1)} ms`
const ratio = (value: number, to: number): string => (value / to).toFixed(2)

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Each in a page that never drew, in turn. */
async function firstOpenings(name: Name): Promise<First> {
  const pictures: Opening[] = []
  const bares: Opening[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    pictures.push(await inPage<Opening>(`opening('${name}', 'picture')`))
    bares.push(await inPage<Opening>(`opening('${name}', 'bare')`))
  }
  const parse = middle([...pictures, ...bares].map((one) => one.parse))
  return { parse, bare: middle(bares.map((one) => one.drawn)), ours: middle(pictures.map((one) => one.drawn)) }
}

const megabytes = (name: Name): string => `${((TEXTS.get(`${name}`)?.length ?? 0) / 1e6).toFixed(1)} MB`
const fresh = await firstOpenings(5_000)
const freshWordy = await firstOpenings('wordy')
const opened = await run<First & { readonly marks: number }>(5_000, `first(text, ${ROUNDS})`)
const wordy = await run<First>('wordy', `first(text, ${ROUNDS})`)
const force = await run<number>(5_000, 'forceSvg(text)')
console.log(`5,000 posts, data to first picture (${opened.marks} marks; ours at most 1.50 of the bare, 0.10 of D3)`)
console.table(
  Object.fromEntries([
    [`${megabytes(5_000)}, fresh page, the app's road`, firstRow(fresh)],
    [`${megabytes('wordy')}, as wordy as crawled, fresh page`, firstRow(freshWordy)],
    [`${megabytes(5_000)}, again and again in one page`, firstRow(opened, ms(force), ratio(opened.ours, force))],
    [`${megabytes('wordy')}, as wordy as crawled, one page`, firstRow(wordy)],
  ]),
)

const rows: Record<string, object> = {}
for (const [name, posts, call] of [
  ['vine, 5,000 posts', 5_000, 'vineFrames(text)'],
  ['map, 3,000 posts', 3_000, 'mapFrames(text)'],
  ['map, 10,000 posts', 10_000, 'mapFrames(text)'],
] as const) {
  const { bare, pan, hover, sigma } = await run<Frames>(posts, call)
  const beside = sigma === undefined ? '' : ms(sigma)
  rows[name] = {
    bare: ms(bare),
    pan: ms(pan),
    hover: ms(hover),
    'pan to bare': ratio(pan, bare),
    'hover to bare': ratio(hover, bare),
    'sigma.js': beside,
  }
}
console.log('a frame (pan and hover at most 1.50 of bare; a map no dearer than sigma.js)')
console.table(rows)

const [ours, sigma] = [
  await run<number>(20_000, "longest(text, 'ours')"),
  await run<number>(20_000, "longest(text, 'sigma')"),
]
console.log(`20,000 posts, longest task while opening: ours ${ms(ours)}, sigma.js ${ms(sigma)}`)
console.log('and in the app, with the api, at each step (at most that of sigma.js)')
console.table(Object.fromEntries(Object.entries(await longestTasks(browser)).map(([step, time]) => [step, ms(time)])))
await browser.close()
server.close()

function firstRow({ parse, bare, ours }: First, force = '', toForce = ''): object {
  return {
    ...{ parse: ms(parse), 'bare redraw': ms(bare), Grapevine: ms(ours), 'to parse + bare': ratio(ours, parse + bare) },
    ...{ 'D3 force in SVG': force, 'to D3': toForce },
  }
}

/** In crawled conversations a comment has some 470 letters where made ones have 28, and each proof has a sighting where they have none. */
function asWordyAsCrawled(data: ConversationJson): ConversationJson {
  const text = 'Somebody said a good deal more under it than one line of words. '.repeat(8).slice(0, 470)
  const seen = [{ page: data.root, road: 'page', at: [ourTime(0)] }] as const
  return {
    ...data,
    comments: data.comments.map((comment) => ({ ...comment, text })),
    links: data.links.map((link) => ({ ...link, evidence: link.evidence.map((proof) => ({ ...proof, seen })) })),
  }
}

/** The page's script and all it imports as one text. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'web/page.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = [built].flat() as unknown as { output: { code: string }[] }[]
  return output?.output[0]?.code ?? ''
}
