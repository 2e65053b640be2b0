import { describe, expect, test } from 'vitest'
import { dateOf } from './dates.ts'

const FETCHED = '2016-05-10T12:00:00.000Z'
const read = (text: string, language: string | null = 'en') => dateOf(text, { language, fetchedAt: FETCHED })

test.each([
  ['3 days ago', '2016-05-07'],
  ['posted 2 hours ago', '2016-05-10T10:00:00Z'],
  ['5 mins ago', '2016-05-10T11:55:00Z'],
  ['3h ago', '2016-05-10T09:00:00Z'],
  ['about a year ago', '2015-05-10'],
  ['2 months ago', '2016-03-10'],
  ['2 years 3 weeks ago', '2014-04-19'],
  ['1 year, 2 months ago', '2015-03-10'],
])('reckoned from the fetch time, hours as an instant, days as a day: %s', (text, expected) =>
  expect(read(text)).toBe(expected),
)

test.each([
  ['Yesterday at 5:10 pm', '2016-05-09T17:10:00'],
  ['Posted today, 10:20', '2016-05-10T10:20:00'],
  ['yesterday', '2016-05-09'],
])('a day that has a name, its clock is local: %s', (text, expected) => expect(read(text)).toBe(expected))

describe('in other languages', () => {
  test.each([
    ['de', 'vor 3 Tagen'],
    ['fr', 'il y a 3 jours'],
    ['es', 'hace 3 días'],
    ['pt-BR', 'há 3 dias'],
    ['pt-BR', '3 dias atrás'],
    ['it', '3 giorni fa'],
    ['nl', '3 dagen geleden'],
    ['sv', 'för 3 dagar sedan'],
    ['da', 'for 3 dage siden'],
    ['fi', '3 päivää sitten'],
    ['ru', '3 дня назад'],
    ['uk', '3 дні тому'],
    ['bg', 'преди 3 дни'],
    ['pl', '3 dni temu'],
    ['cs', 'před 3 dny'],
    ['hu', '3 napja'],
    ['ro', 'acum 3 zile'],
    ['tr', '3 gün önce'],
    ['el', 'πριν από 3 ημέρες'],
    ['he', 'לפני 3 ימים'],
    ['ar', 'قبل ٣ أيام'],
    ['fa', '۳ روز پیش'],
    ['ja', '3日前'],
    ['zh', '3 天前'],
    ['ko', '3일 전'],
    ['id', '3 hari yang lalu'],
    ['vi', '3 ngày trước'],
    ['th', '3 วันก่อน'],
    ['ca', 'fa 3 dies'],
  ])('%s: %s', (language, text) => expect(read(text, language)).toBe('2016-05-07'))

  test.each([
    ['de', 'vor einem Tag', '2016-05-09'],
    ['fr', 'il y a une semaine', '2016-05-03'],
    ['es', 'hace un día', '2016-05-09'],
    ['ar', 'منذ يومين', '2016-05-08'],
    ['ar', 'منذ 3 أيام', '2016-05-07'],
    ['he', 'לפני יומיים', '2016-05-08'],
    ['fa', '۳ روز قبل', '2016-05-07'],
    ['id', '3 hari lalu', '2016-05-07'],
    ['nb', '3 dager siden', '2016-05-07'],
  ])('a number in a word, or another word for "ago": %s: %s', (language, text, day) =>
    expect(read(text, language)).toBe(day),
  )

  test.each([
    ['de', 'gestern um 17:10'],
    ['fr', 'hier à 17h10'],
    ['es', 'ayer a las 17:10'],
    ['it', 'ieri alle 17:10'],
    ['pt', 'ontem às 17:10'],
    ['nl', 'gisteren om 17:10'],
    ['ru', 'вчера в 17:10'],
    ['pl', 'wczoraj o 17:10'],
    ['ja', '昨日 17:10'],
    ['zh', '昨天 下午5:10'],
    ['ko', '어제 오후 5:10'],
  ])('%s: %s', (language, text) => expect(read(text, language)).toBe('2016-05-09T17:10:00'))
})

test.each(['What I did today', 'Yesterday we walked', '9999 years ago', 'ago', '3 days', 'half of today’s 12 eggs'])(
  'prose and nonsense tell no day: %s',
  (text) => expect(read(text)).toBeNull(),
)
