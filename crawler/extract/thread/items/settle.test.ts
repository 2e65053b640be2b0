import { describe, expect, test } from 'vitest'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'

const read = (html: string) =>
  readThread(readingOfHtml(html)).comments.map(({ item }) => [item.id, item.parent, item.text])
const said = (name: string, words: string): string =>
  `<b class="fn">${name}</b> <time datetime="2012-03-04"></time><p>${words}</p>`

describe('elements that look like responses', () => {
  test('a shell takes the id of what is inside', () => {
    expect(read(`<div class="comment"><div id="comment-1">${said('Ada', 'One.')}</div></div>`)).toEqual([
      ['1', null, 'One.'],
    ])
  })
  test('what holds several is their list, and so is what holds a list item', () => {
    const list = `<div class="comment"><ol><li id="comment-1">${said('Ada', 'One.')}<ol><li id="comment-2">${said('Bo', 'Two.')}</li></ol></li><li id="comment-3">${said('Cy', 'Three.')}</li></ol></div>`
    expect(read(list)).toEqual([
      ['1', null, 'One.'],
      ['2', '1', 'Two.'],
      ['3', null, 'Three.'],
    ])
  })
  test('a box like the one round it, with an id of its own inside, is an answer', () => {
    const box = (id: number, words: string, inner = ''): string =>
      `<div class="comment"><div id="comment-${id}"></div>${said(`N${id}`, words)}${inner}</div>`
    expect(read(box(1, 'One.', `<div class="list">${box(2, 'Two.')}</div>`) + box(3, 'Three.'))).toEqual([
      ['1', null, 'One.'],
      ['2', '1', 'Two.'],
      ['3', null, 'Three.'],
    ])
  })
  test('a part that carries the class again is no response', () => {
    expect(read(`<li class="comment" id="comment-1"><div class="comment">${said('Ada', 'One.')}</div></li>`)).toEqual([
      ['1', null, 'One.'],
    ])
  })
})
