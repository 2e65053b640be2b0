import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../../test/public-data.ts'
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

describe('a trackback address written out for people', () => {
  test.each([
    'Die Trackback-URL zu diesem Eintrag lautet:',
    'Trackback-Adresse für diesen Eintrag',
    'Adresse de trackback pour ce billet :',
    'URL de trackback de esta entrada:',
    "L'indirizzo di TrackBack di questo post è:",
    'Endereço do trackback:',
    'Adres trackback dla wpisu:',
    'Trackback-osoite:',
    'Адрес для трекбека:',
    'トラックバックURL',
    'この記事のトラックバックアドレス',
    '引用地址：',
    '트랙백 주소 ::',
  ])('%s', (label) => {
    const html = `<p>${label} http://blog.example/mt-tb.cgi/9</p>`
    expect(endpoints(html)).toMatchObject([{ protocol: 'trackback', address: 'http://blog.example/mt-tb.cgi/9' }])
  })
  test('talk of trackbacks is none, nor is a tag that is called so', () => {
    expect(endpoints('<p>How trackback addresses work: see http://far.example/2004/about-pings.</p>')).toEqual([])
    expect(endpoints('<a href="/tag/trackback/">trackback</a>')).toEqual([])
  })
  test('below its post it tells which post it takes pings of', () => {
    const own = '<a href="/2007/05/a-walk/trackback/">Trackback URI</a>'
    const other = '<a href="/2007/06/other/trackback/">Trackback</a>'
    expect(endpoints(`<h1>A walk</h1><p>Words.</p>${own}${other}`).map(({ about }) => about)).toEqual([
      POST,
      'http://blog.example/2007/06/other/',
    ])
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
  test('2.2: a link as the specification has it comes before any other, and only four entities are decoded', () => {
    const html =
      '<link href="/other" rel="pingback"><link rel="pingback" href="http://blog.example/x?a=1&amp;b=&eacute;" />'
    expect(endpoints(html)[0]?.address).toBe('http://blog.example/x?a=1&b=&eacute;')
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
  readonly redirect?: { readonly status: number; readonly location: string }
}
const file = publicData('webmention-rocks/discovery.json')
describe.skipIf(!existsSync(file))(
  'the discovery tests of webmention.rocks (skipped where the public suites are not unpacked)',
  () => {
    const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
    test('are 23', () => expect(cases).toHaveLength(23))
    test.each(cases)('$id', ({ target, headers, html, expected_endpoint, redirect }) => {
      // The crawler reads what a redirect leads to as a page of its own.
      const address = redirect ? new URL(redirect.location, target).href : target
      const joined: Record<string, string> = {}
      for (const [name, value] of headers)
        joined[name.toLowerCase()] = [joined[name.toLowerCase()], value].filter(Boolean).join(', ')
      const found = said(html ?? '', address, joined).endpoints.filter(({ protocol }) => protocol === 'webmention')
      expect(found.map(({ address }) => address)).toEqual([expected_endpoint])
    })
  },
)
