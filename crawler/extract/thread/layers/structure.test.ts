// The layer that knows no theme, on pages from which every class, id and name is taken.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../../../test/public-data.ts'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'
import { readStructure } from './structure.ts'

const strip = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\s(?:class|id|name|item[a-z]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
  )
const FIXTURES = join(import.meta.dirname, '../../../../fixtures/extract')
const page = (name: string): string => readFileSync(join(FIXTURES, name, 'page.html'), 'utf8')

describe('structure', () => {
  test.each(['kubrick', 'block-theme', 'hatom', 'wordpress-definition-list', 'no-theme'])(
    'reads the comments of %s without its classes',
    (name) => {
      const known = readThread(readingOfHtml(page(name))).comments.map(({ item }) => `${item.author}: ${item.text}`)
      const bare = readThread(readingOfHtml(strip(page(name)))).comments.map(
        ({ item }) => `${item.author}: ${item.text}`,
      )
      expect(bare).toEqual(expect.arrayContaining(known))
    },
  )

  test('boxes of comments and of trackbacks, each under its heading, are none themselves', () => {
    const said = (name: string, at: number): string =>
      `<div><div>Words of ${name}.</div><div>Posted by ${name} at 2009-05-0${at} 11:22</div></div>`
    const comments = `<div><div>Comments</div>${said('Ada', 3)}${said('Ben', 4)}</div>`
    const trackbacks = `<div><div>Trackbacks</div><div><a href="http://far.example/x">Far</a><br>An excerpt.<br>Tracked: 2009-05-05 12:00</div></div>`
    const post = '<div><h1>A walk</h1><p>On 2 May 2009 we went.</p></div>'
    const found = readStructure(readingOfHtml(`${post}<a name="comment"></a>${comments}${trackbacks}`))
    expect(found.filter(({ kind }) => kind.mark === null).map(({ author }) => author)).toEqual(['Ada', 'Ben'])
  })

  test('a list of posts is no thread', () => {
    const post = (at: number): string =>
      `<div><h3><a href="/2009/0${at}/post">Post ${at}</a></h3><p>by <b>Writer ${at}</b> on ${at} May 2009</p><p>It begins here.</p></div>`
    expect(readStructure(readingOfHtml(`<h1>Blog</h1>${post(1)}${post(2)}${post(3)}`))).toEqual([])
  })

  test.each(['Recent Comments', 'Neueste Kommentare', 'Commentaires récents', 'Свежие комментарии', '最近のコメント'])(
    'what stands under "%s" is no thread of this post',
    (heading) => {
      const recent = (at: number): string =>
        `<div><a href="/2008/0${at}/">Writer ${at}</a> on ${at} May 2009<br>Some words about that post ${at}.</div>`
      expect(
        readStructure(readingOfHtml(`<h3>${heading}</h3><div>${recent(1)}${recent(2)}${recent(3)}</div>`)),
      ).toEqual([])
    },
  )

  test('a list of links with dates is no thread', () => {
    const link = (at: number): string =>
      `<li>Writer ${at} <a href="/a/${at}">A title that is a link ${at}</a> ${at} May 2009</li>`
    expect(readStructure(readingOfHtml(`<ul>${link(1)}${link(2)}${link(3)}</ul>`))).toEqual([])
  })

  test.each(['kommentar', 'commenti', 'comentario', 'Komentarz', 'yorum', 'reacties', 'prispevok'])(
    'two rows that a theme calls "%s" need no heading',
    (name) => {
      const row = (who: string, at: number): string =>
        `<tr><td>A few words.<br>Sent by <b>${who}</b> ${at} May 2009</td></tr>`
      const table = `<table class="${name}">${row('Ada', 3)}${row('Ben', 4)}</table>`
      expect(readStructure(readingOfHtml(`<h1>Post</h1>${table}`)).map(({ author }) => author)).toEqual(['Ada', 'Ben'])
    },
  )

  test('an anchor without words announces two of them', () => {
    const row = (who: string, at: number): string =>
      `<table><tr><td>A few words.<br>By <b>${who}</b> ${at} May 2009</td></tr></table>`
    const read = (name: string) =>
      readStructure(readingOfHtml(`<h1>Post</h1><p>Words.</p><a name="${name}"></a>${row('Ada', 3)}${row('Ben', 4)}`))
    expect(
      read('comentarios')
        .map(({ author }) => author)
        .sort(),
    ).toEqual(['Ada', 'Ben'])
    expect(read('top')).toEqual([])
  })

  test('two rows that short ids number need no heading', () => {
    const row = (id: string, who: string, at: number): string =>
      `<div id="${id}"><b>${who}</b> ${at} May 2009<p>A few words.</p></div>`
    const read = (prefix: string) =>
      readStructure(
        readingOfHtml(`<h1>Post</h1><div>${row(`${prefix}1`, 'Ada', 3)}${row(`${prefix}2`, 'Ben', 4)}</div>`),
      )
    expect(read('kom').map(({ author }) => author)).toEqual(['Ada', 'Ben'])
    expect(read('box')).toEqual([])
  })

  test('where a guest came from is no word of a comment', () => {
    const term = (who: string, at: number): string =>
      `<dt><a name="${at}">#</a> ${who} 2007-06-2${at} 09:30 IP: 192.0.2.*</dt><dd>Words of ${who}.</dd>`
    expect(
      readStructure(readingOfHtml(`<h2>Comments</h2><dl>${term('Ada', 1)}${term('Ben', 2)}</dl>`)).map(
        ({ author, text }) => `${author}: ${text}`,
      ),
    ).toEqual(['Ada: Words of Ada.', 'Ben: Words of Ben.'])
  })

  const said = (name: string, at: number): string =>
    `<div><p>Words of ${name}, as many as it takes.</p><p>Posted by ${name} on ${at} May 2009</p></div>`
  const readNames = (html: string) =>
    readStructure(readingOfHtml(html)).map(({ author, kind }) => `${author}${kind.mark ? ` (${kind.mark})` : ''}`)

  test.each(['Opinie', 'Обсуждение:', 'Vélemények', 'Απόψεις (2)', '回复', 'კომენტარები'])(
    '"%s" alone announces two comments',
    (heading) => {
      const list = `<div>${said('Ada', 3)}${said('Ben', 4)}</div>`
      expect(readNames(`<h3>${heading}</h3>${list}`)).toEqual(['Ada', 'Ben'])
      expect(readNames(`<h3>${heading} of 1907</h3>${list}`)).toEqual(/^კ/.test(heading) ? ['Ada', 'Ben'] : [])
    },
  )

  test('a line of its own announces two comments as a heading does; a label beside other words does not', () => {
    const list = `<div>${said('Ada', 3)}${said('Ben', 4)}</div>`
    expect(readNames(`<div><b>2 Comments</b></div>${list}`)).toEqual(['Ada', 'Ben'])
    expect(readNames(`<p><a name="x"></a><b>Comments:</b><br></p>${list}`)).toEqual(['Ada', 'Ben'])
    expect(readNames(`<p><b>Comments</b> are what we sell.</p>${list}`)).toEqual([])
  })

  test('what stands before the line that announces the comments is the post', () => {
    const page = `${said('Writer', 1)}<p><b>Replies: 2 Comments</b></p>${said('Ada', 3)}${said('Ben', 4)}`
    expect(readNames(`<div>${page}</div>`)).toEqual(['Ada', 'Ben'])
  })

  test('comments and trackbacks are two rows', () => {
    const back = (at: number): string =>
      `<li>Trackback: <a href="http://other.example/${at}">A page ${at}</a> on ${at} May 2009</li>`
    expect(
      readNames(
        `<h3>2 Trackbacks</h3><ul>${back(1)}${back(2)}</ul><h3>3 Comments</h3><div>${said('Ada', 3)}${said('Ben', 4)}${said('Cy', 5)}</div>`,
      ),
    ).toEqual(['Ada', 'Ben', 'Cy', 'A page 1 (trackback)', 'A page 2 (trackback)'])
  })

  test('one alone is counted by its heading', () => {
    expect(readNames(`<h3>1 Comment</h3><div>${said('Ada', 3)}</div>`)).toEqual(['Ada'])
    expect(readNames(`<h3>Comments</h3><div>${said('Ada', 3)}</div>`)).toEqual([])
  })

  test('the box of the form below the last one is none of its words', () => {
    const html =
      '<div><h3>1 Comment</h3><div><div>A walk it was.<br><i>Written by Ada, 3 May 2009</i></div></div><div id="respond"><h3>Have a go</h3><form></form></div></div>'
    expect(readThread(readingOfHtml(html)).comments.map(({ item }) => item.text)).toEqual(['A walk it was.'])
  })

  test('one alone is known by a heading that quotes the title of the page, or by words that announce a name', () => {
    const titled = (heading: string): string =>
      `<title>A blog: A walk</title><h3>${heading}</h3><div><p>Words, as many as it takes.</p><p><b>Ada</b> on 3 May 2009</p></div>`
    expect(readNames(titled('Comments on "A walk"'))).toEqual(['Ada'])
    expect(readNames(titled('Comments on "Another walk"'))).toEqual([])
    expect(readNames(titled('Comments').replace('<b>', 'Posted by: <b>'))).toEqual(['Ada'])
  })

  test.each(['a href="http://ada.example/"', 'i', 'span', 'font color="red"'])(
    'names in <%s> before a date end the words above them',
    (tag) => {
      const signed = (name: string, at: number): string =>
        `Words of ${name}, as many as it takes.<br>Posted by <${tag}>${name}</${tag.split(' ')[0]}> (${at} May 2009)<br><br>`
      const list = `<div>${signed('Ada', 3)}${signed('Ben', 4)}${signed('Cy', 5)}</div>`
      const read = readStructure(readingOfHtml(`<h3>Comments</h3>${list}`))
      expect(read.map(({ author, text }) => [author, /of (\w+)/.exec(text)?.[1]])).toEqual([
        ['Ada', 'Ada'],
        ['Ben', 'Ben'],
        ['Cy', 'Cy'],
      ])
      expect(readNames(`<h3>Elsewhere</h3>${list}`)).toEqual([])
    },
  )

  test('a sentence that names a day is no byline', () => {
    const sentence = (at: number): string =>
      `<p>When <b>Mara ${at}</b> came home on ${at} May 2009 the house was still warm and nobody had eaten the soup.</p>`
    expect(readStructure(readingOfHtml(sentence(1) + sentence(2) + sentence(3)))).toEqual([])
  })
})

const DATA = publicData('blogs')

describe.skipIf(!existsSync(DATA))('structure on real pages (skipped without the test data)', () => {
  test('finds four of five comments of every blog from which the classes are taken', { timeout: 120_000 }, () => {
    const short = readdirSync(DATA)
      .filter((site) => existsSync(join(DATA, site, 'gold.jsonl')))
      .filter((site) => recallOf(site) < 0.8)
    expect(short).toEqual([])
  })
})

interface Gold {
  readonly page: string
  readonly items: readonly { readonly kind: string; readonly author: string | null; readonly text: string | null }[]
}

/** Of the first pages of a blog: the share of its comments whose words are found. */
function recallOf(site: string): number {
  const gold: Gold[] = readFileSync(join(DATA, site, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, 20)
    .map((line) => JSON.parse(line))
  let [found, all] = [0, 0]
  for (const { page: file, items } of gold) {
    const texts = readThread(readingOfHtml(strip(readFileSync(join(DATA, site, file), 'utf8')))).comments.map(
      ({ item }) => startOf(item.text),
    )
    const asked = items.filter(({ kind }) => kind === 'comment').map(({ text }) => startOf(text ?? ''))
    all += asked.length
    found += asked.filter((text) => texts.includes(text)).length
  }
  return all === 0 ? 1 : found / all
}

const startOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40)
