// Feeds as they come: broken, cut, behind a server's warnings, with the modules of blogs. All made by hand.
import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'
import { isFeed } from './feed.ts'

const FEED = 'http://blog.example/feed/'
const item = (n: number, more = ''): string =>
  `<item><title>Walk ${n}</title><link>http://blog.example/${n}/</link><pubDate>Thu, 03 May 2007 10:0${n}:00 +0000</pubDate><description>Words ${n}.</description>${more}</item>`
const rss = (items: string, attributes = 'version="2.0"', before = '<?xml version="1.0"?>'): string =>
  `${before}<rss ${attributes}><channel><title>A blog</title><link>http://blog.example/</link>${items}</channel></rss>`
const atom = (entries: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>A blog</title>${entries}</feed>`
const entry = (inner: string, attributes = ''): string =>
  `<entry ${attributes}><id>tag:1</id><title>Walk</title><link href="/1/"/><updated>2007-05-03T10:00:00Z</updated>${inner}</entry>`

const read = (feed: string, address = FEED) => said(feed, address)
const titles = (feed: string) => read(feed).entries.map(({ title }) => title)

describe('what stands before the root is passed over', () => {
  test.each([
    ['white space', '\n\n  <?xml version="1.0"?>'],
    ['a byte order mark', '\ufeff<?xml version="1.0"?>'],
    [
      'comments and a stylesheet',
      '<?xml version="1.0"?><!-- made by hand --><?xml-stylesheet href="x.css"?><!-- > -->',
    ],
    [
      'a warning of the server',
      '<br />\n<b>Warning</b>: cannot modify header in <b>x.php</b><br />\n<?xml version="1.0"?>',
    ],
    [
      'a document type',
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd">',
    ],
    ['nothing at all', ''],
  ])('%s', (_, before) => expect(titles(rss(item(1), 'version="0.91"', before))).toEqual(['Walk 1']))

  test('a page that shows a feed is none', () => {
    expect(isFeed(`<html><body><pre>${rss(item(1))}`)).toBe(false)
    expect(isFeed(`<!-- <rss> --><html>`)).toBe(false)
  })
  test('comments without end or number take no time', () => {
    expect(isFeed('<!--'.repeat(2000))).toBe(false)
    expect(isFeed('<!-- --><!--x-->'.repeat(2000))).toBe(false)
  })
})

describe('what no parser of XML would take', () => {
  test.each([
    ['entities of HTML', rss(item(1).replace('Walk 1', 'Caf&eacute;&nbsp;&amp; tea &')), 'Café & tea &'],
    ['control characters', rss(item(1).replace('Walk 1', 'Wa\u0000lk\u000b')), 'Walk'],
    ['a name space nobody declared', rss(item(1, '<dc:creator>Ada</dc:creator><foo:bar/>')), 'Walk 1'],
    ['capitals', rss(item(1)).replace('<rss', '<RSS').replace('</rss', '</RSS'), 'Walk 1'],
    ['CDATA within words', rss(item(1).replace('Walk 1', 'A <![CDATA[<b>long</b>]]> walk')), 'A long walk'],
    ['CDATA that ends twice', rss(item(1).replace('Walk 1', '<![CDATA[Walk]]>]]&gt;')), 'Walk]]>'],
    ['a tag that is never closed', rss(item(1).replace('Walk 1', 'Walk <br> 1')), 'Walk 1'],
  ])('%s', (_, feed, title) => expect(titles(feed)).toEqual([title]))
})

test('of a feed that was cut anywhere, the items that are whole are read', () => {
  const whole = rss(item(1) + item(2) + item(3))
  for (let end = 1; end < whole.length; end += 7) {
    const cut = whole.slice(0, end)
    const complete = cut.split('</item').length - 1
    const { entries, body } = read(cut)
    expect(entries.map(({ title }) => title)).toEqual(['Walk 1', 'Walk 2', 'Walk 3'].slice(0, complete))
    if (complete > 0) expect(body).toBe('cut')
  }
})

describe('no entity but those of HTML is ever resolved', () => {
  const dtd = (entities: string) => `<?xml version="1.0"?><!DOCTYPE rss [${entities}]>`
  test.each([
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['an address', '<!ENTITY x SYSTEM "http://inside.example/">'],
    ['a billion laughs', '<!ENTITY l "laugh"><!ENTITY m "&l;&l;&l;&l;"><!ENTITY x "&m;&m;&m;&m;">'],
  ])('%s', (_, entities) => {
    expect(titles(rss(item(1).replace('Walk 1', 'a &x; b'), 'version="2.0"', dtd(entities)))).toEqual(['a &x; b'])
  })
})

describe('relative addresses', () => {
  const link = '<content type="html" BASE>&lt;a href="elsewhere">about the weir, which we passed&lt;/a></content>'
  test('are relative to the feed, or to what it says they are (xml:base)', () => {
    expect(read(atom(entry(''))).entries[0]?.address).toBe('http://blog.example/1/')
    expect(read(atom(entry(''), 'xml:base="http://own.example/blog/"')).entries[0]?.address).toBe(
      'http://own.example/1/',
    )
    const inner = entry('', 'xml:base="sub/"').replace('/1/', '1/')
    expect(read(atom(inner, 'xml:base="http://own.example/blog/"')).entries[0]?.address).toBe(
      'http://own.example/blog/sub/1/',
    )
  })
  test('in a text, to its post or its own base', () => {
    const targets = (content: string) => read(atom(entry(content))).entries[0]?.citations.map(({ target }) => target)
    expect(targets(link.replace('BASE', ''))).toEqual(['http://blog.example/1/elsewhere'])
    expect(targets(link.replace('BASE', 'xml:base="http://own.example/x/"'))).toEqual([
      'http://own.example/x/elsewhere',
    ])
  })
})

describe('the modules of blogs', () => {
  test.each(['wfw:commentRss', 'wfw:commentRSS'])('the feed of the comments, %s, and their number', (name) => {
    const more = `<${name}>http://blog.example/1/feed/</${name}><slash:comments>7</slash:comments>`
    const names =
      'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"'
    expect(read(rss(item(1, more), `version="2.0" ${names}`)).entries).toMatchObject([
      { commentFeed: 'http://blog.example/1/feed/', commentCount: 7 },
    ])
  })
  test('the number of replies in Atom (RFC 4685)', () => {
    const replies = '<link rel="replies" type="application/atom+xml" href="/1/feed/" thr:count="3"/>'
    expect(read(atom(entry(replies), 'xmlns:thr="http://purl.org/syndication/thread/1.0"')).entries).toMatchObject([
      { commentFeed: 'http://blog.example/1/feed/', commentCount: 3 },
    ])
  })
  test('the permalink that FeedBurner keeps', () => {
    const burnt = (n: number) =>
      item(n, `<feedburner:origLink>http://own.example/${n}/?a=1&amp;b=2</feedburner:origLink>`).replace(
        'blog.example',
        'feeds.example/~r',
      )
    const feed = rss(item(1) + burnt(2), 'version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"')
    expect(read(feed).entries.map(({ address }) => address)).toEqual([
      'http://blog.example/1/',
      'http://own.example/2/?a=1&b=2',
    ])
  })
  test('dates in the terms of Dublin Core', () => {
    const dated = item(1, '<dcterms:created>2007-05-03T10:00:00Z</dcterms:created>').replace(
      /<pubDate>.*<\/pubDate>/,
      '',
    )
    expect(read(rss(dated, 'version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"')).entries[0]?.publishedAt).toBe(
      '2007-05-03T10:00:00Z',
    )
  })
  test('the body of XHTML, before there was content:encoded', () => {
    const body = '<body xmlns="http://www.w3.org/1999/xhtml"><p>All of it.</p></body>'
    expect(read(rss(item(1, body))).entries[0]?.excerpt).toBe('All of it.')
  })
})

describe('plain text is no markup', () => {
  const title = (type: string, text: string) => titles(atom(entry('').replace('<title>Walk', `<title ${type}>${text}`)))
  test('in Atom, but where its type says so', () => {
    expect(title('', 'The &lt;u> tag')).toEqual(['The <u> tag'])
    expect(title('type="text"', 'AT&amp;T')).toEqual(['AT&T'])
    expect(title('type="html"', 'The &lt;i>walk&lt;/i>')).toEqual(['The walk'])
    expect(title('type="xhtml"', '<div xmlns="http://www.w3.org/1999/xhtml">The <i>walk</i></div>')).toEqual([
      'The walk',
    ])
  })
  test('what was escaped once too often is read once more', () => {
    expect(title('', 'A &amp;#8220;walk&amp;#8221; &amp;amp; back')).toEqual(['A “walk” & back'])
  })
  test('in a JSON feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      title: 'x',
      items: [{ id: '1', title: '<i> & so', content_text: 'a <b> c' }],
    }
    expect(read(JSON.stringify(feed)).entries).toMatchObject([{ title: '<i> & so', excerpt: 'a <b> c' }])
  })
})

test('posts that have no page of their own are no comments', () => {
  const place = (n: number) => item(n).replace(`blog.example/${n}/`, `blog.example/archives/2003_07.html#00012${n}`)
  expect(read(rss(place(1) + place(2))).entries).toHaveLength(2)
})

test('a list of blogs (OPML) names their feeds, and the pages of those without', () => {
  const opml = `<?xml version="1.0"?><opml version="1.1"><head><title>Blogs</title></head><body>
<outline text="Friends"><outline text="Ada" type="rss" xmlUrl="http://ada.example/feed/" htmlUrl="http://ada.example/"/></outline>
<outline text="Bea" htmlUrl="http://bea.example/"/><outline text="none"/><outline text="Ada" xmlUrl="http://ada.example/feed/"/></body></opml>`
  expect(read(opml)).toMatchObject({
    feeds: ['http://ada.example/feed/'],
    indexPages: ['http://bea.example/'],
    entries: [],
  })
})
