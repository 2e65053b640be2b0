import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

describe('the cards of a home page', () => {
  const read = (card: (n: number) => string, address = 'http://blog.example/', around = 'main') =>
    said(
      `<title>Notes</title><h1><a href="/">Notes</a></h1><div class="${around}">${card(3)}${card(2)}${card(1)}</div>`,
      address,
    ).entries.map(({ address, title, publishedAt }) => [address, title, publishedAt])
  const three = [3, 2, 1].map((n) => [`http://blog.example/posts/walk-${n}/`, `Walk ${n}`, `2021-05-0${n}`])
  const inBox = (n: number): string =>
    `<div class="box"><div class="box-cats"><a href="/categories/out/">Out</a></div><a class="article-title" href="/posts/walk-${n}/">Walk ${n}</a><span><time datetime="2021-05-0${n}">May ${n}</time></span></div>`

  test('are posts by their title and day, whatever they are called', () => {
    expect(read(inBox)).toEqual(three)
  })

  test('are what the page shows, though they are called recent', () => {
    expect(read(inBox, undefined, 'recent-posts')).toEqual(three)
  })

  test('may be the home page of a blog in a folder', () => {
    expect(read(inBox, 'http://blog.example/blog/')).toEqual(three)
  })

  test('may be one link each', () => {
    const linked = (n: number): string =>
      `<a href="/posts/walk-${n}/" class="tile"><div><h3>Walk ${n}</h3><p>2021-05-0${n}</p></div></a>`
    expect(read(linked)).toEqual(three)
  })

  test('may lie below an empty link that has their name', () => {
    const below = (n: number): string =>
      `<div class="tile"><a href="/posts/walk-${n}/" aria-label="Walk ${n}"></a><p>2021-05-0${n}</p><h2>Walk ${n}</h2></div>`
    expect(read(below)).toEqual(three)
    expect(read((n) => below(n).replace('="Walk', '="post link to Walk'))).toEqual(three)
  })

  test('are none without a day or some words', () => {
    const bare = (n: number): string => `<div class="tile"><h3><a href="/posts/walk-${n}/">Walk ${n}</a></h3></div>`
    const blog = said(`<title>Notes</title>${bare(1)}${bare(2)}`, 'http://blog.example/')
    expect(blog.entries.map(({ publishedAt }) => publishedAt).filter(Boolean)).toEqual([])
  })
})
