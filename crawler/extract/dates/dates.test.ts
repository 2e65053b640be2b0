import { describe, expect, test } from 'vitest'
import { dateOf } from './dates.ts'
import { dateOrderOf } from './numeric-day.ts'

const FETCHED = '2016-05-10T12:00:00.000Z'
const read = (text: string, language: string | null = 'en', order: 'day-month' | 'month-day' | null = null) =>
  dateOf(text, { language, fetchedAt: FETCHED, order })

describe('a date is read as the page writes it', () => {
  test.each([
    ['2006-03-18', '2006-03-18'],
    ['2006-03-18T22:05:00+02:00', '2006-03-18T22:05:00+02:00'],
    ['2006-03-18T22:05Z', '2006-03-18T22:05:00Z'],
    ['2012-11-04T10:11:12.345-0500', '2012-11-04T10:11:12-05:00'],
    ['20090405T1730', '2009-04-05'],
    ['18. March 2006', '2006-03-18'],
    ['// Jun 28, 2013 at 1:56 pm', '2013-06-28T13:56:00'],
    ['At September 10, 2008 10:05 PM', '2008-09-10T22:05:00'],
    ['Posted by: Anna at April 15, 2006 03:08 AM', '2006-04-15T03:08:00'],
    ['on the 3rd of May, 2007', '2007-05-03'],
    ['Sat, 18 Mar 2006 22:05:00 GMT', '2006-03-18T22:05:00Z'],
    ['Sat, 18 Mar 2006 22:05:00 EST', '2006-03-18T22:05:00-05:00'],
    ['Monday, 5 June 2006 at 12:10 am', '2006-06-05T00:10:00'],
    ['10:43 am, August 21st, 2007', '2007-08-21T10:43:00'],
    ['2005 July 7', '2005-07-07'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['nl', 'dinsdag 21 augustus 2007 om 10:43', '2007-08-21T10:43:00'],
    ['de', '21.07.2008, 16:33', '2008-07-21T16:33:00'],
    ['de', '5. März 2009 um 9.15 Uhr', '2009-03-05T09:15:00'],
    ['fr', 'le 14 août 2006 à 10h43', '2006-08-14T10:43:00'],
    ['es', '3 de mayo de 2007', '2007-05-03'],
    ['pt-BR', '12 de março de 2011 às 09:30', '2011-03-12T09:30:00'],
    ['it', '7 gennaio 2010 alle 18:20', '2010-01-07T18:20:00'],
    ['pl', '9 października 2008, 11:02', '2008-10-09T11:02:00'],
    ['fi', '15. maaliskuuta 2013 klo 14.20', '2013-03-15T14:20:00'],
    ['sv', '2 maj 2009', '2009-05-02'],
    ['da', '30. oktober 2010', '2010-10-30'],
    ['no', '17. mai 2011', '2011-05-17'],
    ['ru', '4 января 2010 в 13:37', '2010-01-04T13:37:00'],
    ['tr', '23 Nisan 2012', '2012-04-23'],
    ['cs', '6. listopadu 2009', '2009-11-06'],
    ['hu', '2006. március 18. 12:40', '2006-03-18T12:40:00'],
    ['ar', '١٨ مارس ٢٠٠٦', '2006-03-18'],
    ['ja', '2005年03月29日 12:39', '2005-03-29T12:39:00'],
    ['zh', '2005年3月29日 下午3:05', '2005-03-29T15:05:00'],
    ['ko', '2005년 3월 29일 오후 3:05', '2005-03-29T15:05:00'],
  ])('%s: %s', (language, text, expected) => expect(read(text, language)).toBe(expected))

  test('a month is known in a language the page does not declare', () => {
    expect(read('21 augustus 2007', null)).toBe('2007-08-21')
    expect(read('4 января 2010')).toBe('2010-01-04')
  })
})

describe('two small numbers', () => {
  test('the page decides', () => {
    expect(read('03/04/2006', 'en', 'day-month')).toBe('2006-04-03')
    expect(read('03/04/2006', 'en', 'month-day')).toBe('2006-03-04')
  })
  test('a number over twelve decides for itself', () => {
    expect(read('25/12/2006', 'en', 'month-day')).toBe('2006-12-25')
    expect(read('12/25/2006', 'fr', 'day-month')).toBe('2006-12-25')
  })
  test('where nothing tells, the language does', () => {
    expect(read('03/04/2006', 'en')).toBe('2006-03-04')
    expect(read('03/04/2006', 'en-GB')).toBe('2006-04-03')
    expect(read('03/04/2006', 'es')).toBe('2006-04-03')
  })
  test('the order of a page comes from all its dates', () => {
    expect(dateOrderOf('03/04/2006 … 25/12/2006')).toBe('day-month')
    expect(dateOrderOf('03/04/2006 … 12/25/2006')).toBe('month-day')
    expect(dateOrderOf('03/04/2006')).toBeNull()
  })
})

describe('what is reckoned from the fetch time', () => {
  test('days are days, hours are instants', () => {
    expect(read('3 days ago')).toBe('2016-05-07')
    expect(read('posted 2 hours ago')).toBe('2016-05-10T10:00:00Z')
    expect(read('a year ago')).toBe('2015-05-11')
  })
  test.each([
    ['de', 'vor 3 Tagen'],
    ['fr', 'il y a 3 jours'],
    ['es', 'hace 3 días'],
    ['nl', '3 dagen geleden'],
    ['ru', '3 дня назад'],
    ['ja', '3 日前'],
    ['pl', '3 dni temu'],
  ])('%s: %s', (language, text) => expect(read(text, language)).toBe('2016-05-07'))
})

describe('what is no date', () => {
  test.each([
    '',
    'hello',
    '31 February 2006',
    '99/99/2006',
    '18 March',
    '2006',
    'may I ask 3 questions',
    '18 March 2316',
    '1 January 1200',
    '127.0.0.1',
    'version 2.0.12',
  ])('%s', (text) => expect(read(text)).toBeNull())
})
