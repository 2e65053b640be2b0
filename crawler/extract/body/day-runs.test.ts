import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const DAYS = ['Friday, May 20, 2005', 'Thursday, May 12, 2005', 'Monday, May 2, 2005']
const WORDS = 'Some words, and then a few more of them, that cite'

describe('posts under the headings of their days', () => {
  /** Two a day. */
  const read = (day: (text: string) => string, post: (n: number) => string) => {
    const page = DAYS.map((text, at) => `${day(text)}${post(6 - 2 * at)}${post(5 - 2 * at)}`).join('')
    const {
      post: only,
      comments,
      entries,
    } = said(
      `<title>Notes</title><h1>Notes</h1><div id="all">${page}</div><div class="sidebar"><h3>Links</h3><p>Ada</p></div>`,
      'http://blog.example/',
    )
    expect([only, comments]).toEqual([null, []])
    return entries
  }
  const days = ['2005-05-20', '2005-05-20', '2005-05-12', '2005-05-12', '2005-05-02', '2005-05-02']
  const titles = [6, 5, 4, 3, 2, 1].map((n) => `Entry ${n}`)
  const words = (n: number): string => `${WORDS} <a href="http://cited.example/${n}">page ${n}</a>`
  const heading = (text: string): string => `<h2 class="day">${text}</h2>`
  const line = (text: string): string => `<div class="date">${text}</div>`

  test('begin at their titles, where nothing leads to them', () => {
    const entries = read(heading, (n) => `<h3>Entry ${n}</h3><p>${words(n)}.</p><p>And more.</p>`)
    expect(entries.map(({ title }) => title)).toEqual(titles)
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(days)
    expect(entries.map(({ citations }) => citations.map(({ target }) => target))[1]).toEqual(['http://cited.example/5'])
  })

  test('are blocks of one shape, where they have no titles', () => {
    const entries = read(line, (n) => `<blockquote>${words(n)}.<br><br>And more.</blockquote><div></div>`)
    expect(entries.map(({ title }) => title)).toEqual(days.map(() => null))
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(days)
  })

  test('may have a title in bold, and a picture for a permalink', () => {
    const entries = read(
      line,
      (n) =>
        `<table><tr><td><a name="a${n}"></a><b>Entry ${n}</b>. ${words(n)}.</td></tr><tr><td><a href="http://blog.example/old/x.html#a${n}"><img src="i.gif" alt="#" title="Permanent link to this item in the archive."></a></td></tr></table>`,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles)
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(days)
    expect(entries[0]?.address).toBe('http://blog.example/old/x.html#a6')
  })

  test('are no responses, though they are signed and dated', () => {
    const entries = read(
      line,
      (n) =>
        `<div class="posts">${words(n)}.<br><span class="byline">posted by Ada at <a href="2005_05_archive.html#10${n}">10:0${n} PM</a></span></div>`,
    )
    expect(entries.map(({ author }) => author)).toEqual(days.map(() => 'Ada'))
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(days)
  })

  test('may be paragraphs that begin with their titles', () => {
    const entries = read(
      (text) => `<p><b>${text}</b></p>`,
      (n) =>
        `<p><a name="e${n}"><b>Entry ${n}</b></a><br>${words(n)}.<br>posted at: 12:0${n} | <a href="/old/x.html#e${n}">permanent link to this entry</a></p>`,
    )
    expect(entries.map(({ title }) => title)).toEqual(titles)
    expect(entries.map(({ publishedAt }) => publishedAt)).toEqual(days)
  })
})
