import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, readDate } from './dates.ts'

const FETCHED = '2016-05-10T12:00:00.000Z'
const read = (text: string, language: string | null = 'en') => dateOf(text, { language, fetchedAt: FETCHED })

describe('a date is read as the page writes it', () => {
  test.each([
    ['2006-03-18', '2006-03-18'],
    ['2006-03-18T22:05:00+02:00', '2006-03-18T22:05:00+02:00'],
    ['2006-03-18T22:05Z', '2006-03-18T22:05:00Z'],
    ['2012-11-04T10:11:12.345-0500', '2012-11-04T10:11:12-05:00'],
    ['20090405T1730', '2009-04-05T17:30:00'],
    ['2002-12-31T192030+01:00', '2002-12-31T19:20:30+01:00'],
    ['2003-12-13t18:30:02.25z', '2003-12-13T18:30:02Z'],
    ['20090405', '2009-04-05'],
    ['2006-077', '2006-03-18'],
    ['18. March 2006', '2006-03-18'],
    ['// Jun 28, 2013 at 1:56 pm', '2013-06-28T13:56:00'],
    ['At September 10, 2008 10:05 PM', '2008-09-10T22:05:00'],
    ['Posted by: Anna at April 15, 2006 03:08 AM', '2006-04-15T03:08:00'],
    ['on the 3rd of May, 2007', '2007-05-03'],
    ['Monday, 5 June 2006 at 12:10 am', '2006-06-05T00:10:00'],
    ['Monday, 5 June 2006 at 12:10 p.m.', '2006-06-05T12:10:00'],
    ['10:43 am, August 21st, 2007', '2007-08-21T10:43:00'],
    ['August 21, 2007, 9 pm', '2007-08-21T21:00:00'],
    ['2005 July 7', '2005-07-07'],
    ['18-Mar-06', '2006-03-18'],
    ['ב-17/03/2009 09:05', '2009-03-17T09:05:00'],
    ["26 08 '05 - 16:25", '2005-08-26T16:25:00'],
    ['2006 03 18', '2006-03-18'],
    ['Kees - 18-03-’06 22:05', '2006-03-18T22:05:00'],
    ['Oct 07 Wed 2009 14:26', '2009-10-07T14:26:00'],
    ['18 III 2006', '2006-03-18'],
    ['发布于：2006-3-18 22:05', '2006-03-18T22:05:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['Sat, 18 Mar 2006 22:05:00 GMT', '2006-03-18T22:05:00Z'],
    ['Sat, 18 Mar 2006 22:05:00 EST', '2006-03-18T22:05:00-05:00'],
    ['Sat, 18 Mar 06 22:05 +0100', '2006-03-18T22:05:00+01:00'],
    ['Sat Mar 18 22:05:00 PST 2006', '2006-03-18T22:05:00-08:00'],
    ['Sat Mar 18 22:05:00 2006', '2006-03-18T22:05:00'],
    ['18. März 2006, 22:05 Uhr MEZ', '2006-03-18T22:05:00+01:00'],
    ['March 18, 2006 10:05 pm (GMT +5:30)', '2006-03-18T22:05:00+05:30'],
    ['March 18, 2006 10:05 pm (GMT+2)', '2006-03-18T22:05:00+02:00'],
    ['March 18, 2006 10:05 pm UTC−03:30', '2006-03-18T22:05:00-03:30'],
    ['March 18, 2006 10:05 pm IST', '2006-03-18T22:05:00'],
  ])('with its zone, if one is written that means one offset: %s', (text, expected) =>
    expect(read(text)).toBe(expected),
  )

  test.each([
    ['nl', 'dinsdag 21 augustus 2007 om 10:43', '2007-08-21T10:43:00'],
    ['de', '21.07.2008, 16:33', '2008-07-21T16:33:00'],
    ['de', '5. März 2009 um 9.15 Uhr', '2009-03-05T09:15:00'],
    ['fr', 'le 14 août 2006 à 10h43', '2006-08-14T10:43:00'],
    ['fr', '1er févr. 2006 à 22 h 05 min', '2006-02-01T22:05:00'],
    ['es', '3 de mayo de 2007', '2007-05-03'],
    ['es', '3 de mayo de 2007 a las 7:30 de la tarde', '2007-05-03T19:30:00'],
    ['pt-BR', '12 de março de 2011 às 09:30', '2011-03-12T09:30:00'],
    ['it', '7 gennaio 2010 alle 18:20', '2010-01-07T18:20:00'],
    ['it', '7 gennaio 2010 alle ore 18.20', '2010-01-07T18:20:00'],
    ['fi', '15. maaliskuuta 2013 klo 14.20', '2013-03-15T14:20:00'],
    ['da', '30. oktober 2010 kl. 9.05', '2010-10-30T09:05:00'],
    ['no', '17. mai 2011', '2011-05-17'],
    ['ru', '18-го марта 2006 г. в 13:37', '2006-03-18T13:37:00'],
    ['tr', '23 NİSAN 2012 ÖS 3:05', '2012-04-23T15:05:00'],
    ['hu', '2006. március 18. du. 3:05', '2006-03-18T15:05:00'],
    ['lv', '2006. gada 18. martā', '2006-03-18'],
    ['el', '18 Μαρτίου 2006 στις 3:05 μμ', '2006-03-18T15:05:00'],
    ['he', '18 במרץ 2006', '2006-03-18'],
    ['ar', '١٨ مارس ٢٠٠٦ في ٣:٠٥ م', '2006-03-18T15:05:00'],
    ['ar', '18 آذار 2006', '2006-03-18'],
    ['ja', '2005年03月29日 12:39', '2005-03-29T12:39:00'],
    ['ja', '２００５年３月２９日　２２：０５', '2005-03-29T22:05:00'],
    ['ja', '3月 29th, 2005', '2005-03-29'],
    ['ja', '土曜日 29 3月 2005', '2005-03-29'],
    ['ko', '29. 3월 2005', '2005-03-29'],
    ['ko', '2005. 3월 29.', '2005-03-29'],
    ['zh', '29th 3月, 2005', '2005-03-29'],
    ['zh', '2005年3月29日 下午3:05', '2005-03-29T15:05:00'],
    ['zh-TW', '2005 年 3 月 29 日 晚上 6 時 30 分', '2005-03-29T18:30:00'],
    ['ko', '2005년 3월 29일 오후 3시 5분', '2005-03-29T15:05:00'],
    ['vi', '18 Tháng Ba, 2006 lúc 3:05 chiều', '2006-03-18T15:05:00'],
    ['vi', 'ngày 18 tháng 3 năm 2006', '2006-03-18'],
    ['th', '18 มี.ค. 2006, 22:05 น.', '2006-03-18T22:05:00'],
  ])('%s: %s', (language, text, expected) => expect(read(text, language)).toBe(expected))

  test('a month is known in a language the page does not declare', () => {
    expect(read('21 augustus 2007', null)).toBe('2007-08-21')
    expect(read('4 января 2010')).toBe('2010-01-04')
  })
})

describe('years of other calendars', () => {
  test.each([
    ['fa', '۲۷ اسفند ۱۳۸۴ ساعت ۲۲:۰۵', '2006-03-18T22:05:00'],
    ['fa', '۱۳۸۴/۱۲/۲۷', '2006-03-18'],
    ['ar', '18 صفر 1427', '2006-03-18'],
    ['th', '18 มีนาคม พ.ศ. 2549', '2006-03-18'],
    ['th', '18/3/2549', '2006-03-18'],
    ['th', '18 มี.ค. 49', '2006-03-18'],
    ['ja', '平成18年3月18日', '2006-03-18'],
    ['ja', '平成十八年三月二十八日', '2006-03-28'],
    ['ja', '二〇〇六年三月十日（金）', '2006-03-10'],
    ['zh', '一九一九年五月四日', null], // before anyone blogged
    ['ja', '令和元年5月2日', null], // after this page was read
    ['zh-TW', '民國95年3月18日', '2006-03-18'],
  ])('%s: %s', (language, text, expected) => expect(read(text, language)).toBe(expected))
})

describe('two small numbers', () => {
  const order = (text: string, language: string | null) =>
    readDate(text, { language, fetchedAt: FETCHED })?.order ?? null
  test('where nothing tells, the language does, and the date is a guess', () => {
    expect(read('03/04/2006', 'en')).toBe('2006-03-04')
    expect(read('03/04/2006', 'en-GB')).toBe('2006-04-03')
    expect(read('03/04/2006', 'es')).toBe('2006-04-03')
    expect(order('03/04/2006', 'es')).toEqual({ is: 'day-month', shown: false })
  })
  test('a number over twelve decides for itself', () => {
    expect(read('25/12/2006', 'en')).toBe('2006-12-25')
    expect(read('12/25/2006', 'fr')).toBe('2006-12-25')
    expect(order('12/25/2006', 'fr')).toEqual({ is: 'month-day', shown: true })
  })
  test('a day that is yet to come decides too', () => {
    expect(read('05/11/2016', 'es')).toBe('2016-05-11')
    expect(order('05/11/2016', 'es')).toEqual({ is: 'month-day', shown: true })
  })
  test('the day of the week beside it decides too, whatever the language', () => {
    expect(read('Do, 05/03/2009 - 11:22', 'de')).toBe('2009-03-05T11:22:00')
    expect(read('Jue, 03/05/2009', 'es')).toBe('2009-03-05')
    expect(read('03/05/2009 (Thursday)', 'fr')).toBe('2009-03-05')
    expect(order('Jue, 03/05/2009', 'es')).toEqual({ is: 'month-day', shown: true })
    expect(order('Lun, 03/05/2009', 'es')).toEqual({ is: 'day-month', shown: false })
  })
  test('a short word is no day of the week but in the language of the page', () => {
    expect(order('Escrito do 03/04/2010', 'pt')).toEqual({ is: 'day-month', shown: false })
    expect(order('moved to 02/04/2009', 'en')).toEqual({ is: 'month-day', shown: false })
    expect(order('Thu 03/04/2010', 'de')).toEqual({ is: 'month-day', shown: true })
  })
  test('the half of a day behind a clock is no day of the week', () =>
    expect(order('12:05 SA 3/7/09', 'vi')).toEqual({ is: 'day-month', shown: false }))
  test('the same number twice needs no order', () => expect(order('03/03/2006', 'en')).toBeNull())
  test('short years come last, or first where the language has them first', () => {
    expect(read('18/03/06', 'fr')).toBe('2006-03-18')
    expect(read('06/03/18', 'ja')).toBe('2006-03-18')
    expect(read('99/03/18', 'en')).toBe('1999-03-18')
  })
})

describe('what cannot be a date says why', () => {
  const why = (text: string) => readDate(text, { language: 'en', fetchedAt: FETCHED })?.impossible ?? null
  test.each([
    ['31 February 2006', '31 February 2006', 'no such day'],
    ['Posted 0000-00-00 00:00:00', '0000-00-00', 'no such day'],
    ['1970-01-01T00:00:00Z', '1970-01-01', 'before there were blogs'],
    ['1 January 1200', '1 January 1200', 'before there were blogs'],
    ['18 March 2316', '18 March 2316', 'after it was read'],
  ])('%s', (text, said, reason) => expect(why(text)).toEqual({ text: said, why: reason }))

  test('a clock may run ahead by two days', () => {
    expect(read('12 May 2016')).toBe('2016-05-12')
    expect(read('13 May 2016')).toBeNull()
  })
})

test('no text makes it fall over, and what is read is a time', () => {
  const pieces = fc.constantFrom(
    '3',
    '03',
    '2006',
    'May',
    ' ',
    '/',
    '.',
    ':',
    'T',
    '年',
    'ago',
    'pm',
    'GMT+',
    '-',
    '\u0000',
    '٣',
    '{',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(null, 'en', 'ja', 'ar', 'th', 'xx'), (text, language) => {
      const time = read(text, language)
      return time === null || !Number.isNaN(Date.parse(time))
    }),
    { numRuns: 500 },
  )
})

test.each([
  '',
  'hello',
  '18 March',
  '2006',
  'may I ask 3 questions',
  '127.0.0.1',
  'version 2.0.12',
  'What I did today',
  'call 0385-12-27-11',
])('no date: %s', (text) => expect(read(text)).toBeNull())
