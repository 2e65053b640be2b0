// The whole house at work: the sample blogosphere crawled for real, by processes, and asked about.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConversationJson, LinkJson } from '../answers/shapes.ts'
import { grapevine, newFolder, startGrapevine } from './grapevine.ts'

const ROOT = 'http://kettle.example/2008/10/gertrude-needs-a-home/'
const TRACKBACKS = 'http://papertrail.example/2008/11/what-is-a-trackback.html'

/** Export without what differs between two runs: our own clock and settings. */
function facts(exported: string): unknown {
  const { exportedAt, settings, ...rest } = JSON.parse(exported)
  return rest
}

const folder = newFolder()
afterAll(() => folder[Symbol.dispose]())

async function exported(store: string): Promise<string> {
  const { stdout } = await grapevine(['export', '--store', `sqlite:${store}`], folder.path)
  return stdout
}

async function conversation(address: string, store: string): Promise<ConversationJson> {
  const { stdout } = await grapevine(['conversation', address, '--json', '--store', `sqlite:${store}`], folder.path)
  return JSON.parse(stdout)
}

describe('the sample blogosphere', () => {
  let summary = ''
  beforeAll(async () => {
    const { status, stdout, stderr } = await grapevine(
      ['sample', '--quiet', '--store', 'sqlite:sample.db'],
      folder.path,
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    summary = stdout
  })

  test('ends with one line of what was read, by kind', () => {
    expect(summary).toMatch(
      /^\d+ pages.* posts, \d+ comments, .*pingbacks, .*citations; refusals: .*; skips: .*robots.*\n$/,
    )
  })

  test('is one conversation across seven blogs, in three languages, over eight years', async () => {
    const { posts, tree, numbers } = await conversation(ROOT, 'sample.db')
    expect(new Set(posts.flatMap(({ blog }) => blog ?? [])).size).toBe(7)
    expect(posts.map(({ title }) => title)).toEqual(expect.arrayContaining(['Le pain du dimanche', '瓶の中の友だち']))
    expect(Math.max(...tree.map(({ depth }) => depth))).toBeGreaterThanOrEqual(3)
    expect(numbers.lastAfter ?? 0).toBeGreaterThan(7 * 365 * 86_400)
  })

  test('has a post about trackbacks whose trackbacks are confirmed, claimed and denied, and whose link to itself makes none', async () => {
    const links: readonly LinkJson[] = JSON.parse(await exported('sample.db')).links
    const trackbacks = links.filter(({ target, kinds }) => target === TRACKBACKS && kinds.includes('trackback'))
    expect(Object.fromEntries(trackbacks.map(({ source, state }) => [new URL(source).pathname, state]))).toEqual({
      '/2008/11/i-try-a-trackback/': 'confirmed',
      '/drafts/best-trackbacks/': 'claimed',
      '/notes/an-unlinked-trackback.html': 'denied',
    })
    const toItself = links.filter(({ source, target }) => source === target)
    expect(toItself).toMatchObject([{ source: TRACKBACKS, kinds: ['citation'], self: true }])
  })

  test('keeps what a blog links of its own, and marks it', async () => {
    const links: readonly LinkJson[] = JSON.parse(await exported('sample.db')).links
    const own = links.find(({ source, target }) => source.endsWith('/where-gertrude-went/') && target === ROOT)
    expect(own).toMatchObject({ self: true, state: 'confirmed' })
  })

  test('tells who answered a blog, who is linked to most, and a conversation in numbers', async () => {
    const ask = (...words: string[]) => grapevine([...words, '--store', 'sqlite:sample.db'], folder.path)
    const answers = await ask('responses', new URL('/', TRACKBACKS).href, '--format', 'csv')
    expect(answers.stdout.split('\r\n')[1]).toMatch(
      /^2010-03-05,Oak & Ink,A map of Gertrude,.*,confirmed,citation,,citation,Ruth Adeyemi,/,
    )
    expect(answers.stderr).toMatch(
      /^9 responses \(3 citations, 1 linkback and 5 comments\); left out 3 of the blog itself \(self\), 1 in blogrolls \(blogroll\) and 1 claimed and not found \(denied\)/,
    )
    const ranking = await ask('authority', '--window', 'all', '--top', '1')
    expect(ranking.stdout).toMatch(/^ +1 +5 {2}kettle.example {2}The Slow Kettle\n$/)
    expect(ranking.stderr).toMatch(/^1 of 7, from 21 links; left out/)
    expect((await ask('conversation', TRACKBACKS, '--format', 'card')).stdout).toMatch(/structural virality 1\.\d\d\n/)
  })

  test('is drawn as a tree and as a picture', async () => {
    const words = ['conversation', ROOT, '--store', 'sqlite:sample.db']
    const tree = await grapevine(words, folder.path)
    expect(tree.stdout).toMatch(/Gertrude needs a home[\s\S]*├─[\s\S]*A jar on the night train/)
    const picture = await grapevine([...words, '--format', 'svg'], folder.path)
    expect(picture.stdout).toMatch(/^<svg [\s\S]*<\/svg>\s*$/)
  })

  test('export, import, export gives the same file', async () => {
    const before = await exported('sample.db')
    await grapevine(['export', '--store', 'sqlite:sample.db', '--output', 'sample.json'], folder.path)
    const { status } = await grapevine(['import', 'sample.json', '--store', 'sqlite:copy.db'], folder.path)
    expect(status).toBe(0)
    expect(facts(await exported('copy.db'))).toEqual(facts(before))
  })

  test('leaves for other programs with a methods note, and is found by words', async () => {
    const words = ['--store', 'sqlite:sample.db', '--format', 'gexf', '--pseudonyms', '--output', 'sample.gexf']
    expect(await grapevine(['export', ...words], folder.path)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const [file, note] = ['sample.gexf', 'sample.gexf.methods.md'].map((name) =>
      readFileSync(join(folder.path, name), 'utf8'),
    )
    expect(file).toMatch(/^<\?xml[\s\S]*<\/gexf>\s*$/)
    expect(note).toContain(
      createHash('sha256')
        .update(file ?? '')
        .digest('hex'),
    )
    const cff = readFileSync(join(folder.path, 'sample.gexf.CITATION.cff'), 'utf8')
    expect(cff).toMatch(/^cff-version: 1\.2\.0\nmessage: [\s\S]*\nauthors:\n[\s\S]*value: "sha256:[0-9a-f]{64}"\n/)
    expect(note).toMatch(/- edges: \d+[\s\S]*pages[\s\S]*seeds:\n {2}- <http/)
    const { stdout } = await grapevine(['search', '友だち', '--store', 'sqlite:sample.db'], folder.path)
    expect(stdout).toContain('瓶の中の友だち')
  })

  test('crawled again, it asks for pages conditionally and adds no post', async () => {
    const before = JSON.parse(await exported('sample.db'))
    const { stdout, status } = await grapevine(['sample', '--store', 'sqlite:sample.db'], folder.path)
    expect(status).toBe(0)
    expect(stdout).toMatch(/unchanged/)
    expect(JSON.parse(await exported('sample.db')).posts).toHaveLength(before.posts.length)
  })
})

describe('a crawl that is killed', () => {
  test('goes on where it ended, and comes to the same', async () => {
    const killed = startGrapevine(['sample', '--store', 'sqlite:killed.db', '--verbose'], folder.path)
    await once(killed.stderr ?? killed, 'data')
    await sleep(200)
    killed.kill('SIGKILL')
    await once(killed, 'close')
    const { status } = await grapevine(['sample', '--store', 'sqlite:killed.db'], folder.path)
    expect(status).toBe(0)
    const [went, whole] = await Promise.all([conversation(ROOT, 'killed.db'), conversation(ROOT, 'sample.db')])
    expect(went.tree).toEqual(whole.tree)
    expect(went.posts.map(({ address }) => address)).toEqual(whole.posts.map(({ address }) => address))
  }, 60_000)

  test('by Ctrl-C stops cleanly, says so, and is partial', async () => {
    const stopped = startGrapevine(['sample', '--store', 'sqlite:stopped.db', '--verbose'], folder.path)
    let said = ''
    stopped.stderr?.on('data', (chunk) => {
      said += chunk
    })
    await once(stopped.stderr ?? stopped, 'data')
    stopped.kill('SIGINT')
    const [status] = await once(stopped, 'close')
    expect(said).toMatch(/Stopping when what is in flight has come in/)
    expect(status).toBe(1)
  })
})

describe('serve', () => {
  test('told to stop, it answers what it was asked, ends its streams, and ends well', async () => {
    const served = startGrapevine(['serve', '--port', '0', '--store', 'sqlite:sample.db'], folder.path)
    const [line] = await once(served.stdout ?? served, 'data')
    const url = /Grapevine is at (\S+)/.exec(String(line))?.[1] ?? ''
    const { crawls } = await (await fetch(`${url}api/crawls`)).json()
    const asked = await fetch(`${url}api/export`)
    const stream = await fetch(`${url}api/crawls/${crawls[0].id}/events`)
    const closed = once(served, 'close')
    served.kill('SIGTERM')
    expect(await asked.json()).toMatchObject({ grapevine: expect.any(String), excluded: {} })
    expect(await stream.text()).toContain('event: end')
    expect((await closed)[0]).toBe(0)
    await expect(fetch(`${url}api/health`)).rejects.toThrow()
  })
})

describe('start', () => {
  test('serves the api, crawls what is asked for there, and ends with a signal', async () => {
    const started = startGrapevine(['start', '--port', '0', '--store', 'sqlite:started.db'], folder.path)
    const [line] = await once(started.stdout ?? started, 'data')
    const url = /Grapevine is at (\S+)/.exec(String(line))?.[1] ?? ''
    const headers = { 'content-type': 'application/json', origin: url.replace(/\/$/, '') }
    const asked = await fetch(`${url}api/sample`, { method: 'POST', headers, body: '{}' })
    expect(asked.status).toBe(202)
    const crawl = new URL(asked.headers.get('location') ?? '', url)
    while ((await (await fetch(crawl)).json()).state !== 'done') await sleep(100)
    const answer = await fetch(`${url}api/conversation?address=${encodeURIComponent(ROOT)}`)
    expect((await answer.json()).numbers.posts).toBeGreaterThan(5)
    started.kill('SIGTERM')
    expect(await once(started, 'close')).toEqual([0, null])
  }, 60_000)

  test('leaves its files beside where it was started, and nowhere else', () => {
    expect(readFileSync(join(folder.path, 'started.db')).subarray(0, 15).toString()).toBe('SQLite format 3')
  })
})
