import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

const endpoints = (html: string, headers: Readonly<Record<string, string>> = {}) => said(html, POST, headers).endpoints
const block = (ping: string, about: string): string =>
  `<rdf:RDF xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/"><rdf:Description rdf:about="${about}" trackback:ping="${ping}" dc:title="A &quot;walk&quot;" dc:identifier="${about}" />`

describe('trackback', () => {
  test('every RDF block is an endpoint with its own entry, hidden or in the open, well formed or not', () => {
    const html = `<!-- ${block('http://blog.example/mt-tb.cgi/1', 'http://blog.example/2003_07.html#000001')} --><div>${block('/mt-tb.cgi/2', 'http://blog.example/2003_07.html#000002')}</rdf:RDF></div>`
    expect(endpoints(html)).toEqual([
      {
        protocol: 'trackback',
        address: 'http://blog.example/mt-tb.cgi/1',
        about: 'http://blog.example/2003_07.html#000001',
      },
      {
        protocol: 'trackback',
        address: 'http://blog.example/mt-tb.cgi/2',
        about: 'http://blog.example/2003_07.html#000002',
      },
    ])
  })
  test('a block that gives a licence is none', () => {
    expect(
      endpoints(
        '<!-- <rdf:RDF><rdf:Description rdf:about=""><license rdf:resource="http://licence.example/by" /></rdf:Description></rdf:RDF> -->',
      ),
    ).toEqual([])
  })
  test('a link with rel=trackback, and a ping address to copy from the page', () => {
    expect(
      endpoints('<p>You can <a href="trackback/" rel="trackback">trackback</a>.</p>').map(({ address }) => address),
    ).toEqual([`${POST}trackback/`])
    expect(
      endpoints('<p>TrackBack URL for this entry: http://blog.example/mt-tb.cgi/9</p>').map(({ address }) => address),
    ).toEqual(['http://blog.example/mt-tb.cgi/9'])
    expect(
      endpoints('<p>このエントリーのトラックバックURL:<br>http://blog.example/mt/mt-tb.cgi/9</p>').map(
        ({ address }) => address,
      ),
    ).toEqual(['http://blog.example/mt/mt-tb.cgi/9'])
  })
})

describe('pingback', () => {
  test('2.1: the header comes before the link', () => {
    const found = endpoints('<link rel="pingback" href="http://blog.example/xmlrpc.php">', {
      'x-pingback': 'http://blog.example/header',
    })
    expect(found.map(({ address }) => address)).toEqual([
      'http://blog.example/header',
      'http://blog.example/xmlrpc.php',
    ])
  })
  test('a relative link in single quotes counts all the same', () => {
    expect(endpoints("<link href='../xmlrpc.php' rel='pingback'>")).toEqual([
      { protocol: 'pingback', address: 'http://blog.example/2007/05/xmlrpc.php', about: null },
    ])
  })
})

describe('webmention', () => {
  test('3.1.2.1: the first link or anchor with an href; a comment holds none', () => {
    const html =
      '<!-- <a rel="webmention" href="/no"> --><link rel="webmention"><a rel="not-webmention" href="/no">x</a><a rel="nofollow webmention" href="/yes?a=1">x</a><link rel="webmention" href="/later">'
    expect(endpoints(html)).toEqual([{ protocol: 'webmention', address: 'http://blog.example/yes?a=1', about: null }])
  })
  test('an empty href is the page itself', () => {
    expect(endpoints('<link rel="webmention" href="">').map(({ address }) => address)).toEqual([POST])
  })
})

interface Case {
  readonly id: number
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly html: string | null
  readonly expected_endpoint: string
  readonly redirect?: unknown
}
const file = join(
  process.env.GRAPEVINE_DATA ?? join(homedir(), '.cache/grapevine-data'),
  'webmention-rocks/discovery.json',
)
describe.skipIf(!existsSync(file))(
  'the discovery tests of webmention.rocks (skipped where the public suites are not unpacked)',
  () => {
    const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
    test.each(cases.filter((one) => !one.redirect))('$id', ({ target, headers, html, expected_endpoint }) => {
      const joined: Record<string, string> = {}
      for (const [name, value] of headers)
        joined[name.toLowerCase()] = [joined[name.toLowerCase()], value].filter(Boolean).join(', ')
      const found = said(html ?? '', target, joined).endpoints.filter(({ protocol }) => protocol === 'webmention')
      expect(found.map(({ address }) => address)).toEqual([expected_endpoint])
    })
  },
)
