import { expect, test } from 'vitest'
import { dateOf } from './dates.ts'
import { datesAfter, withYear } from './without-year.ts'

test.each([
  ['Posted by Ada on 05/18 at 09:10 AM', 'Posted by Ada on 05/18/2009 at 09:10 AM'],
  ['am 18.05. um 9:10', 'am 18.05.2009 um 9:10'],
  ['March 17, 9:05 am', 'March 17 2009, 9:05 am'],
  ['17 mars à 9 h 05', '17 mars 2009 à 9 h 05'],
  ['17 de marzo, 9:05', '17 de marzo 2009, 9:05'],
  ['3/4 of a cup', null],
  ['room 12, 9:05', null],
  ['05/18/2008 at 09:10', null],
])('“%s” with a year is %j', (text, dated) => {
  expect(withYear(text, 2009)).toBe(dated)
})

test('the hour of a clock is no year', () => {
  expect(dateOf('18 mars, 15 h 30', { language: 'fr', fetchedAt: '2026-01-01T00:00:00.000Z' })).toBe(null)
})

test('a day without a year is the first after the day of the post', () => {
  const read = datesAfter('2008-12-30', (text) =>
    dateOf(text, { language: 'en-US', fetchedAt: '2010-01-01T00:00:00.000Z' }),
  )
  expect(read('12/31 at 09:10 AM')).toBe('2008-12-31T09:10:00')
  expect(read('12/29 at 09:10 AM'), 'a clock may be behind').toBe('2008-12-29T09:10:00')
  expect(read('01/02 at 09:10 AM')).toBe('2009-01-02T09:10:00')
  expect(read('03/04/2007 at 09:10 AM')).toBe('2007-03-04T09:10:00')
  expect(read('half past nine')).toBe(null)
})
