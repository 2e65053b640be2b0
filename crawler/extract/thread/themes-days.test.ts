// Where themes set the day and the hour of a comment, one shape a case.
import { expect, test } from 'vitest'
import { readingOfHtml } from './reading.fixture.ts'
import { threadOf } from './themes.fixture.ts'
import { readThread } from './thread.ts'

test('the day below the words, in the element of the words', () => {
  const comment = `<div class="comment" id="comment-1"><div class="comment-author"><p>Ada</p></div><div class="commentbody"><p>A fine day.</p><p class="small">5.3.07 / 2pm</p></div></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2007-03-05', 'A fine day.']])
})

test('the day in the row of what a reader may do', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b><div class="comment-body">A fine day.</div><ul class="comment-actions"><li><a href="#">Like</a></li><li class="comment-date"><a href="/x">May 3, 2009</a></li></ul></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})

test('the hour in the line below the day is none of the words, the floor of a thread is no name', () => {
  const cell = (id: number) =>
    `<table class="box" id="comment-${id}"><tr><td><b>Ada</b><br>0${id}.05.2009<br>14:05 Uhr</td><td>A fine day.</td></tr></table>`
  expect(threadOf(cell(3) + cell(4)).comments[1]).toEqual(['4', 'Ada', '2009-05-04', 'A fine day.'])
  const floor = (id: number, name: string) =>
    `<li id="comment-${id}"><span>${id}楼</span> ${name} : <span>2009-05-0${id} 14:05</span><p>A fine day.</p></li>`
  expect(threadOf(floor(1, 'Ada') + floor(2, 'Ben')).comments.map(([, name]) => name)).toEqual(['Ada', 'Ben'])
})

test('days of comments without a year have that of the post, though a linkback has a whole day', () => {
  const comment = (id: number) =>
    `<div class="comment" id="comment-${id}"><p>A fine day.</p><p>Posted by Ada on 05/0${id} at 02:05 PM</p></div>`
  const ping = '<div class="trackback"><a href="http://b.example/a">Tea</a> May 16, 2006 08:12 AM</div>'
  const { comments } = threadOf(`<p>March 2, 2006 10:00</p>${ping}${comment(3)}${comment(4)}`)
  expect(comments.map(([, , day]) => day)).toEqual(['2006-05-03', '2006-05-04'])
})

test('a clock with a link of its own belongs to the day before it', () => {
  const html = (clock: string): string =>
    `<ol><li id="comment-1"><p>Mine.</p><p><cite>Comment by Ada — July 4, 2005 @ <a href="#comment-1">${clock}</a></cite></p></li></ol>`
  const timeOf = (clock: string) => readThread(readingOfHtml(html(clock))).comments[0]?.item.publishedAt
  expect(timeOf('10:02 am')).toBe('2005-07-04T10:02:00')
  expect(timeOf('19:02')).toBe('2005-07-04T19:02:00')
  expect(timeOf('#7')).toBe('2005-07-04')
})

test('a day in a title goes before how long ago it was', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b> <span class="age" title="2009-05-03T11:22:33"><a href="/1">1 year ago</a></span><p>A fine day.</p></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})
