import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

describe('on a page that collects the posts of several blogs', () => {
  const one = (address: string, day: string): string =>
    `<div class="entrygroup"><h4><a href="${address}">A post</a></h4><div class="content"><p>Words of a post, with <a href="http://cited.example/">a source</a> and some more of them.</p></div><p class="date">${day}</p></div>`
  const addresses = (...posts: readonly string[]) =>
    said(`<title>Planet Birds</title><h1>Planet Birds</h1>${posts.join('')}`, 'http://planet.example/').entries.map(
      ({ address, author, publishedAt }) => [address, author, publishedAt?.slice(0, 10)],
    )

  test('a post is where both its title and its day lead', () => {
    const of = (address: string): string => one(address, `<a href="${address}">by Ada at May 17, 2007 05:31 AM</a>`)
    expect(addresses(of('http://owl.example/1'), of('http://wren.example/2'))).toEqual([
      ['http://owl.example/1', 'Ada', '2007-05-17'],
      ['http://wren.example/2', 'Ada', '2007-05-17'],
    ])
  })

  test('a title alone may lead to what the post is about', () => {
    const of = (address: string): string => one(address, 'by Ada at May 17, 2007 05:31 AM')
    expect(addresses(of('http://owl.example/1'), of('http://wren.example/2'))).toEqual([
      [null, 'Ada', '2007-05-17'],
      [null, 'Ada', '2007-05-17'],
    ])
  })
})

describe('a title that leads to another site', () => {
  const subject = 'http://cited.example/gallery/?2010'
  const one = (n: number, via: string): string =>
    `<h3 class="date"><a href="/2010/jan/0${n}/">➠</a> January ${n}, 2010</h3><div class="well" id="n${n}"><h4><a class="linklink" href="${subject}${n}">Snow ${n}</a></h4><p>A fine shot of it, from very far above.</p><div>${via}<a rel="bookmark" href="/2010/week/1/#n${n}" title="Permanent link to this entry">✲</a></div></div>`

  test('is what the post of a link log is about, and cites it', () => {
    const { entries } = said(
      `<title>A blog</title><div id="content">${one(8, '<a href="http://wren.example/321">via</a> ')}${one(7, '')}</div>`,
      'http://blog.example/tag/snow/',
    )
    expect(entries.map(({ address, citations }) => [address, citations.map(({ target }) => target)])).toEqual([
      ['http://blog.example/2010/week/1/#n8', [`${subject}8`, 'http://wren.example/321']],
      ['http://blog.example/2010/week/1/#n7', [`${subject}7`]],
    ])
  })

  test('cites nothing where the post has no page of its own, nor where it leads to a home page or a copy of the post', () => {
    const bare = (n: number): string =>
      `<article><h2><a href="http://owl.example/${n}">Post ${n}</a></h2><p>Words of a post, number ${n}, with some more.</p></article>`
    expect(said(bare(1) + bare(2), 'http://blog.example/').entries.flatMap(({ citations }) => citations)).toEqual([])
    const post = (href: string) =>
      said(
        `<title>A walk</title><div class="post"><h1><a href="${href}">A walk</a></h1><div class="entry-content"><p>Words of a post, with some more of them.</p></div></div>`,
      ).citations.map(({ target }) => target)
    expect(post('http://owl.example/')).toEqual([])
    expect(post('http://old.example/2007/05/a-walk/')).toEqual([])
    expect(post('http://owl.example/a-walk')).toEqual(['http://owl.example/a-walk'])
  })
})
