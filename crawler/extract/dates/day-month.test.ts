// Pages whose dates are two small numbers and a year: what tells which of them is the day.
import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const page = (dates: readonly string[], { head = '', byline = '', language = 'en' } = {}) =>
  `<html lang="${language}"><head><title>A walk</title>${head}</head><body><div class="post"><h2>A walk</h2><p class="date">${byline}</p><div class="entry"><p>We walked along the river until it was dark, and then back again.</p></div></div>
<ol class="commentlist">${dates
    .map(
      (date, at) =>
        `<li class="comment" id="comment-${at}"><cite class="fn">Ada${at}</cite> <span class="commentmetadata">${date}</span><p>Words number ${at}.</p></li>`,
    )
    .join('')}</ol></body></html>`

const read = (html: string, address?: string) => {
  const { post, comments, dates } = said(html, address)
  return { post: post?.publishedAt, comments: comments.map(({ publishedAt }) => publishedAt), ...dates }
}

describe('the order of day and month is told', () => {
  test('by a date of the page that can be read in one way only', () => {
    expect(read(page(['03/04/2006', '25/04/2006']))).toMatchObject({
      comments: ['2006-04-03', '2006-04-25'],
      dayMonth: 'day-month',
      guessed: [],
    })
  })
  test('by comments that follow each other in one order only', () => {
    expect(read(page(['03/04/2006 10:00', '12/04/2006 9:00', '01/05/2006 8:00'])).comments).toEqual([
      '2006-04-03T10:00:00',
      '2006-04-12T09:00:00',
      '2006-05-01T08:00:00',
    ])
  })
  test('by comments that would otherwise be older than their post', () => {
    const head = '<meta property="article:published_time" content="2006-04-02T20:00:00Z">'
    expect(read(page(['03/04/2006'], { head }), 'http://blog.example/a-walk')).toMatchObject({
      comments: ['2006-04-03'],
      dayMonth: 'day-month',
    })
  })
  test('by the day in the permalink', () => {
    expect(read(page([], { byline: '03/04/2006' }), 'http://blog.example/2006/04/03/a-walk')).toMatchObject({
      post: '2006-04-03',
      dayMonth: 'day-month',
    })
  })
  test('by comments that come soon after their post in one order only', () => {
    const byline = '1 March 2006'
    const commentsOf = (date: string) => read(page([date], { byline }), 'http://blog.example/a-walk').comments
    expect(commentsOf('05.03.06')).toEqual(['2006-03-05'])
    expect(commentsOf('03.05.06')).toEqual(['2006-03-05'])
    expect(commentsOf('04.05.06')).toEqual(['2006-05-04'])
  })
  test('by what the page was read before', () => {
    expect(read(page(['05/11/2026'], { language: 'fr' }))).toMatchObject({
      comments: ['2026-05-11'],
      dayMonth: 'month-day',
    })
  })
})

test('where nothing tells, the language is followed, and each date says that it was guessed', () => {
  expect(read(page(['03/04/2006 10:00']))).toMatchObject({
    comments: ['2006-03-04T10:00:00'],
    dayMonth: null,
    guessed: [{ time: '2006-03-04T10:00:00', order: 'month-day' }],
  })
})

test('what cannot be a date is none, and the page says why', () => {
  expect(read(page(['31 February 2006', '0000-00-00', '1970-01-01', '3 May 2007']))).toMatchObject({
    comments: [null, null, null, '2007-05-03'],
    impossible: [
      { text: '31 February 2006', why: 'no such day' },
      { text: '0000-00-00', why: 'no such day' },
      { text: '1970-01-01', why: 'before there were blogs' },
    ],
  })
})
