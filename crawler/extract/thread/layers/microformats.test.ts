import { describe, expect, test } from 'vitest'
import { ADDRESS, readingOfHtml } from '../reading.fixture.ts'
import { readMicroformats } from './microformats.ts'

const read = (html: string) => readMicroformats(readingOfHtml(html))
const cite = (classes: string, url: string, more = ''): string =>
  `<div class="${classes}"><a class="p-author h-card" href="http://a.example/">Ada</a> <a class="u-url" href="${url}"></a><p class="p-content">So it is.</p>${more}</div>`

describe('a cited entry in an entry', () => {
  test('that stands on this page is a comment', () => {
    const [response] = read(`<article class="h-entry">${cite('u-comment h-cite', `${ADDRESS}#comment-3`)}</article>`)
    expect(response).toMatchObject({
      id: '3',
      author: 'Ada',
      authorUrl: 'http://a.example/',
      text: 'So it is.',
      kind: { mark: null },
      layer: 'microformats',
    })
  })
  test('may have its author in a card with hCard’s link', () => {
    const card =
      '<div class="u-author h-card"><img src="a.png" alt=""><b class="p-name"><a class="url" href="http://a.example/">Ada</a></b></div>'
    const [response] = read(
      `<article class="h-entry"><li class="h-entry u-comment" id="comment-3">${card}<p class="e-content">So it is.</p></li></article>`,
    )
    expect(response).toMatchObject({ id: '3', author: 'Ada', authorUrl: 'http://a.example/' })
  })

  test('has no address of who answers it', () => {
    const said = (id: number, name: string, inner: string) =>
      `<li class="h-entry u-comment" id="comment-${id}"><b class="p-author h-card">${name}</b><p class="e-content">So it is.</p>${inner}</li>`
    const answer = said(4, '<a class="url" href="http://b.example/">Ben</a>', '')
    const [response] = read(`<article class="h-entry">${said(3, 'Ada', answer)}</article>`)
    expect(response).toMatchObject({ id: '3', author: 'Ada', authorUrl: null })
  })
  test.each([
    ['u-comment', 'reply'],
    ['u-like', 'like'],
    ['u-repost', 'repost'],
    ['u-bookmark', 'bookmark'],
    ['u-mention', 'mention'],
  ])('that stands elsewhere is a webmention: %s', (property, mention) => {
    const [response] = read(`<article class="h-entry">${cite(`${property} h-cite`, 'http://a.example/1')}</article>`)
    expect(response).toMatchObject({ kind: { mark: 'webmention' }, source: 'http://a.example/1', mention })
  })
  test('that holds another is what it answers', () => {
    const inner = cite('u-comment h-cite', `${ADDRESS}#comment-5`)
    const read5 = read(`<article class="h-entry">${cite('u-comment h-cite', `${ADDRESS}#comment-4`, inner)}</article>`)
    expect(read5.map(({ id, parent }) => [id, parent])).toEqual([
      ['4', null],
      ['5', '4'],
    ])
  })
})

describe('a cited entry in a list of webmentions', () => {
  test.each([
    ['webmentions webmentions--replies', 'reply'],
    ['webmentions likes', 'like'],
    ['webmentions', 'mention'],
  ])('is one: %s', (list, mention) => {
    const [response] = read(`<ul class="${list}"><li>${cite('h-cite', 'http://a.example/2')}</li></ul>`)
    expect(response).toMatchObject({ kind: { mark: 'webmention' }, source: 'http://a.example/2', mention })
  })
  test('is none where an entry quotes it', () => {
    expect(
      read(`<div class="responses"><div class="e-content">${cite('h-cite', 'http://a.example/3')}</div></div>`),
    ).toEqual([])
  })
  test('is none where nothing speaks of mentions', () => {
    expect(read(`<aside class="reading">${cite('h-cite', 'http://a.example/4')}</aside>`)).toEqual([])
  })
})

test('a tree that would exhaust the parser is not given to it', () => {
  expect(read(`${'<div>'.repeat(900)}${cite('u-comment h-cite', `${ADDRESS}#comment-6`)}`)).toEqual([])
})
