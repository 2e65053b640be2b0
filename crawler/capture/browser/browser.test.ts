// Pages whose words come by script, in a real Chromium; judged by the access logs of their servers.
import { createSocket } from 'node:dgram'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answering, type Loopback, loopbackSettings, moves, openLoopback } from '../../loopback.ts'
import { type Capturer, openCapture } from '../capture.ts'
import type { Page, Refusal } from '../page.ts'
import { html, serving, words } from '../test-serving.ts'
import { openBrowser } from './browser.ts'
import { findChromium, NO_CHROMIUM } from './chromium.ts'

const POST = `<h1>A post</h1><p>${'Words that are read without any script. '.repeat(20)}</p>`
const COMMENTS = ['A first comment, with words enough to be one.', 'A second one, which says that the first is wrong.']
const SHOW = `const show = (list) => { document.querySelector('#comments').innerHTML = list.map((text) => '<p class="comment">' + text + '</p>').join('') }`
const thread = (script: string) =>
  `<!doctype html><title>A post</title>${POST}<div id="comments"></div><script>${SHOW};${script}</script>`
const json: Answering = (_, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(COMMENTS))

/** Ways inside, and out, that are no requests for scripts or data. `inside`: a server that is nobody's business. */
const hostile = (inside: string) => `
  const at = 'http://${inside}/'
  for (const way of [
    () => fetch(at + 'fetch'), () => fetch('/to-inside'), () => fetch('http://inside.example/name'), () => fetch(at, { method: 'POST', body: 'x' }),
    () => navigator.sendBeacon(at + 'beacon', 'x'), () => new WebSocket('ws://${inside}/socket'), () => new WebSocket('ws://a.example/socket'),
    () => new EventSource(at + 'events'), () => new Worker('/worker.js'), () => navigator.serviceWorker.register('/service.js'),
    () => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${inside}' }] })
      call.createDataChannel('x')
      return call.createOffer().then((offer) => call.setLocalDescription(offer))
    },
    () => window.open(at + 'window'), () => window.open('/window'), () => alert('Are you there?'), () => confirm('?'),
    () => navigator.geolocation.getCurrentPosition(() => {}),
  ]) try { Promise.resolve(way()).catch(() => {}) } catch {}
  for (const markup of [
    '<img src="' + at + 'image">', '<img src="/image.png">', '<iframe src="' + at + 'frame"></iframe>', '<iframe src="/frame"></iframe>', '<link rel="stylesheet" href="/style.css">',
    '<link rel="prefetch" href="' + at + 'prefetch">', '<link rel="preconnect" href="' + at + '">', '<link rel="prerender" href="/prerender">', '<video src="/film.mp4"></video>',
    '<a id="download" href="/file.zip" download></a>', '<a id="ping" href="#" ping="' + at + 'ping"></a>', '<form id="form" method="post" action="' + at + 'form"></form>',
    '<object data="' + at + 'object"></object>',
  ]) document.body.insertAdjacentHTML('beforeend', markup)
  const script = document.createElement('script')
  script.src = at + 'script'
  document.body.append(script)
  document.querySelector('#download').click(); document.querySelector('#ping').click()
  const rules = document.createElement('script')
  rules.type = 'speculationrules'
  rules.text = JSON.stringify({ prerender: [{ source: 'list', urls: ['/prerendered'] }], prefetch: [{ source: 'list', urls: [at + 'rules'] }] })
  document.head.append(rules)
  setTimeout(() => show(${JSON.stringify(COMMENTS)}), 300)`

const path = await findChromium()
describe.skipIf(path === null)(`in a browser${path === null ? ` (skipped: ${NO_CHROMIUM})` : ''}`, () => {
  let server: Loopback
  let capturer: Capturer
  let inside: Server
  const knocks: string[] = []
  const datagrams = createSocket('udp4', () => knocks.push('a datagram'))
  const got = new Map<string, Page | Refusal>()
  const read = (name: string) => got.get(name) as Page

  beforeAll(async () => {
    inside = createServer((socket) => {
      knocks.push('a connection')
      socket.destroy()
    })
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.2', resolve))
    const { port } = inside.address() as { port: number }
    await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.2', resolve))
    const pages: Record<string, Answering> = {
      'at-once': thread(`show(${JSON.stringify(COMMENTS)})`),
      'own-host': thread(
        `const ask = () => fetch('/comments.json').then((answer) => answer.json()).then(show); ask(); setInterval(ask, 50)`,
      ),
      'other-host': thread(`fetch('http://b.example/comments.json').then((answer) => answer.json()).then(show)`),
      'with-credentials': thread(
        `fetch('http://b.example/comments.json', { credentials: 'include' }).then((answer) => answer.json()).then(show)`,
      ),
      later: thread(`setTimeout(() => show(${JSON.stringify(COMMENTS)}), 1500)`),
      shell: `<!doctype html><title>A blog</title><div id="root"></div><script src="/app.js"></script>`,
      moving: `<!doctype html><title>A blog</title><div id="root"></div><script>location.href = 'http://b.example/there'</script>`,
      endless: thread('/* comments */ for (;;) {}'),
      huge: thread(
        `document.body.insertAdjacentHTML('beforeend', '<p>word after word after word after word after word</p>'.repeat(2500)); show(${JSON.stringify(COMMENTS)})`,
      ),
      forbidden: thread(
        `fetch('/comments.json'); import('/not-for-robots.js'); fetch('http://never.example/comments.json')`,
      ),
      hostile: thread(hostile(`127.0.0.2:${port}`)),
      plain: html(`<!doctype html>${POST}<script src="/statistics.js"></script>`),
    }
    server = await openLoopback({
      ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [`a.example/${name}`, page])),
      'a.example/robots.txt': 'User-agent: *\nDisallow: /not-for-robots.js',
      ...{ 'a.example/comments.json': json, 'b.example/comments.json': json },
      'a.example/app.js': (_, response) => {
        response
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(`document.querySelector('#root').innerHTML = ${JSON.stringify(POST)}`)
      },
      'a.example/to-inside': moves(`http://127.0.0.2:${port}/moved`),
    })
    const connectTo = [
      `inside.example=127.0.0.2:${port}`,
      ...['a', 'b', 'never'].map((name) => `${name}.example=127.0.0.1:${server.port}`),
    ]
    const settings = loopbackSettings(server.port, {
      render: 'needed',
      never: ['never.example'],
      allowPrivate: ['127.0.0.1'],
      connectTo,
    })
    capturer = openCapture({ settings, closed: false, now: Date.now, signal: new AbortController().signal })
    await Promise.all(
      Object.keys(pages).map(async (name) => {
        const last = name === 'shell' ? { etag: null, lastModified: null, hash: 'of the shell' } : null
        got.set(name, await capturer.capture({ address: `http://a.example/${name}`, redirects: 0 }, last))
      }),
    )
  }, 120_000)
  afterAll(async () => {
    await capturer.close()
    await server.close()
    datagrams.close()
    await new Promise((resolve) => inside.close(resolve))
  })

  test.each(['at-once', 'own-host', 'other-host', 'with-credentials', 'later', 'hostile'])(
    'comments that come %s are read',
    (name) => {
      expect(read(name)).toMatchObject({
        rendered: true,
        scriptMade: 'comments',
        truncated: null,
      })
      for (const comment of COMMENTS) expect(words(read(name))).toContain(comment)
    },
  )

  test('a body that comes by script is read', () => {
    expect(read('shell')).toMatchObject({ rendered: true, scriptMade: 'body' })
    expect(words(read('shell'))).toContain('A post')
  })

  test('a page that needs no browser gets none', () => {
    expect(read('plain')).toMatchObject({ rendered: false, scriptMade: null, truncated: null })
    expect(server.asked('a.example')).not.toContain('/statistics.js')
  })

  test('a shell that is as it was is read again, and its words may be unchanged', async () => {
    const again = await capturer.capture({ address: 'http://a.example/shell', redirects: 0 }, read('shell').validators)
    expect(again).toMatchObject({ kind: 'page', body: null, rendered: true })
    expect(server.asked('a.example').filter((path) => path === '/app.js')).toHaveLength(1)
  })

  test('a script that goes elsewhere is a redirect, and nobody is asked there', () => {
    expect(got.get('moving')).toMatchObject({ kind: 'refusal', reason: 'moved', to: 'http://b.example/there' })
    expect(server.asked('b.example')).not.toContain('/there')
  })

  test('a script without end leaves the page as it came, and says so', () => {
    expect(read('endless')).toMatchObject({ rendered: false, truncated: expect.stringContaining('no sign of life') })
    expect(words(read('endless'))).toContain('A post')
  })

  test('a page that grows without end is cut', () => {
    expect(read('huge')).toMatchObject({ rendered: true, truncated: 'the page as shown, at 100000 characters' })
  })

  test('scripts and data alone are asked for, each host in its turn', () => {
    const asked = new Set(server.asked('a.example').filter((path) => !got.has(path.slice(1))))
    expect([...asked].sort()).toEqual(['/app.js', '/comments.json', '/robots.txt', '/to-inside'])
    expect(server.asked('a.example').filter((path) => path === '/comments.json')).toHaveLength(1)
    expect(server.asked('never.example')).toEqual([])
    expect(server.asked('b.example')).toEqual(['/robots.txt', '/comments.json'])
    expect(server.log.filter(({ atOnce }) => atOnce > 0)).toEqual([])
    expect(server.log.filter(({ headers }) => !headers['user-agent']?.startsWith('Grapevine/'))).toEqual([])
  })

  test('nothing inside is reached, by any road', () => {
    expect(knocks).toEqual([])
  })
})

test.skipIf(path === null)('every page is read in a browser where that is asked for', async () => {
  const { read } = await serving({ 'a.example/1': html(`<!doctype html>${POST}`) }, { render: 'always' })
  expect(await read('http://a.example/1')).toMatchObject({ rendered: true, scriptMade: null, truncated: null })
})

test('where no browser may read it, a page says what is missing', async () => {
  const { read } = await serving({ 'a.example/1': html(thread('fetch("/comments.json")')) }, { render: 'never' })
  const truncated = 'without its comments, which a script makes: no browser may read it'
  expect(await read('http://a.example/1')).toMatchObject({ rendered: false, scriptMade: 'comments', truncated })
})

test('without a Chromium it is said what is missing', async () => {
  const browser = openBrowser(async () => null)
  await expect(browser.use(async () => 'never')).rejects.toThrow(NO_CHROMIUM)
  await browser.close()
})
