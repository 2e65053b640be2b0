// What may befall a crawler on a real machine: a full disk, and an owner who wants it to stop.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { blogPost } from '../crawler/blog.fixture.ts'
import { type Answering, type Loopback, openLoopback } from '../crawler/loopback.ts'
import { grapevine, newFolder, startGrapevine } from './grapevine.ts'
import { HOME } from './imports.ts'

const folder = newFolder()
afterAll(() => folder[Symbol.dispose]())
let server: Loopback
afterEach(() => server.close())

const SEED = 'http://h0.example/p/'
const words = (store: string, ...more: readonly string[]): readonly string[] => [
  ...['crawl', SEED, '--store', `sqlite:${store}`, '--allow-private', '127.0.0.0/8', '--delay', '0'],
  ...['--connect-to', `*=127.0.0.1:${server.port}`, '--depth', '100', ...more],
]

/** A chain of posts, each on a host of its own. */
function chain(count: number, body: (n: number) => object, around: (n: number, answer: () => void) => void) {
  const pages = Array.from({ length: count }, (_, n): [string, Answering] => [
    `h${n}.example/p/`,
    (_request, response) => {
      const cites = n + 1 < count ? [`http://h${n + 1}.example/p/`] : []
      const page = blogPost({ title: `Post ${n}`, cites, ...body(n) })
      around(n, () => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    },
  ])
  return Object.fromEntries(pages)
}

/** Listens to what it says to people; resolves once that matches. */
function listen(child: ChildProcess): (pattern: RegExp) => Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  return async (pattern) => {
    while (!pattern.test(said)) {
      if (child.exitCode !== null) throw new Error(`never said ${pattern}, but: ${said}`)
      await sleep(20)
    }
    return said
  }
}

describe('a full disk (skipped where nobody may make a small one in memory)', () => {
  const namespaces = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

  // No disk of this machine is filled: a small one is made in memory, in a namespace of its own, and made larger later.
  const SCRIPT = `mount -t tmpfs -o size=600k none "$1" && cd "$1" && shift || exit 9
    "$@" & crawl=$!
    read room && mount -o remount,size=64m "$PWD"
    wait $crawl; echo "ended $?" >&2
    "$BIN" export --store sqlite:g.db`

  test.skipIf(!namespaces)(
    'is waited for and said, and nothing is lost once there is room',
    async () => {
      const commenters = Array.from({ length: 40 }, (_, n) => `http://reader-${n}.example/`)
      server = await openLoopback(
        chain(
          40,
          () => ({ commenters }),
          (_n, answer) => answer(),
        ),
      )
      const small = newFolder()
      const bin = `${HOME}/bin/grapevine`
      const command = ['-rm', 'sh', '-c', SCRIPT, 'sh', small.path, bin, ...words('g.db')]
      const child = spawn('unshare', command, { env: { ...process.env, BIN: bin } })
      const [exported, hears] = [text(child.stdout), listen(child)]
      expect(await hears(/full/)).toMatch(/waiting: The (store|frontier) .*full: make room/)
      child.stdin.end('there is room now\n')
      await hears(/ended 0/)
      const [, ...lines] = (await exported).split('\n')
      const { posts } = JSON.parse(lines.join('\n'))
      expect(posts.filter(({ state }: { state: string }) => state === 'read')).toHaveLength(40)
      const asked = server.log.filter(({ path }) => path !== '/robots.txt').map(({ host }) => host)
      expect(new Set(asked).size).toBe(asked.length)
      small[Symbol.dispose]()
    },
    90_000,
  )
})

describe('Ctrl-C', () => {
  test('once: what is in flight comes in and is kept, and nothing new is begun', async () => {
    let release: (() => void) | null = null
    const pages = chain(
      9,
      () => ({}),
      (n, answer) => {
        if (n === 3) release = answer
        else answer()
      },
    )
    server = await openLoopback(pages)
    const child = startGrapevine(words('once.db', '--json'), folder.path)
    const said = text(child.stdout ?? process.stdin)
    while (release === null) await sleep(20)
    child.kill('SIGINT')
    await listen(child)(/Stopping when what is in flight has come in/)
    ;(release as () => void)()
    expect(await once(child, 'close')).toEqual([1, null])
    expect(JSON.parse(await said)).toMatchObject({ state: 'cut', progress: { pages: 4, waiting: 1 } })
    expect(server.asked('h4.example')).toEqual([])
    const { status, stdout } = await grapevine(words('once.db', '--json'), folder.path)
    expect([status, JSON.parse(stdout).progress]).toMatchObject([0, { pages: 9, waiting: 0 }])
    expect(server.asked('h3.example')).toEqual(['/robots.txt', '/p/'])
  }, 60_000)

  test('twice: at once, and what was in flight is read when it goes on', async () => {
    let visits = 0
    const pages = chain(
      5,
      () => ({}),
      (n, answer) => {
        if (n !== 3 || visits++ > 0) answer()
      },
    )
    server = await openLoopback(pages)
    const child = startGrapevine(words('twice.db', '--json'), folder.path)
    while (visits === 0) await sleep(20)
    child.kill('SIGINT')
    await listen(child)(/Stopping/)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([1, null])
    const { status, stdout } = await grapevine(words('twice.db', '--json'), folder.path)
    expect([status, JSON.parse(stdout).progress]).toMatchObject([0, { pages: 5 }])
    expect(visits).toBe(2)
  }, 60_000)
})
