import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './encoding.ts'

const page = (words: string, meta = '') =>
  `<html><head>${meta}<title>${words}</title></head><body><p>${words}</p></body></html>`
const WORDS: Readonly<Record<string, string>> = {
  shift_jis: 'これは私の日記です。今日は天気がとても良かったので散歩に出かけました。',
  'euc-jp': 'これは私の日記です。今日は天気がとても良かったので散歩に出かけました。',
  'windows-1251': 'Сегодня мы ходили гулять по городу и долго разговаривали о книгах и о погоде.',
  'koi8-r': 'Сегодня мы ходили гулять по городу и долго разговаривали о книгах и о погоде.',
  gbk: '今天天气很好，我们一起去公园散步，然后回家写博客。',
  big5: '今天天氣很好，我們一起去公園散步，然後回家寫部落格。',
  'windows-1252': 'Il a été très “content” d’être là, à côté du café — déjà fermé.',
  'iso-8859-2': 'Dzisiaj poszliśmy na długi spacer, a potem żółta łódź odpłynęła.',
  'euc-kr': '오늘은 날씨가 아주 좋아서 공원에 산책을 하러 갔습니다.',
}

describe.each(Object.entries(WORDS))('%s', (charset, words) => {
  test('as the header says', () =>
    expect(decode(iconv.encode(page(words), charset), `text/html; charset=${charset}`)).toContain(words))
  test('as the page says', () =>
    expect(
      decode(
        iconv.encode(page(words, `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`), charset),
        'text/html',
      ),
    ).toContain(words))
})

test.each(['shift_jis', 'euc-jp', 'windows-1251', 'koi8-r', 'gbk', 'big5', 'windows-1252', 'euc-kr'])(
  '%s is known by its bytes alone',
  (charset) => {
    const words = WORDS[charset]?.repeat(6) ?? ''
    expect(decode(iconv.encode(page(words), charset), null)).toContain(words)
  },
)

test('a byte order mark beats the header, and is no part of the text', () => {
  expect(decode(Buffer.from('\ufeffdéjà'), 'text/html; charset=iso-8859-1')).toBe('déjà')
  expect(decode(Buffer.from('\ufeffdéjà', 'utf16le'), 'text/html')).toBe('déjà')
})

test('UTF-8 served with the default of another age is UTF-8', () => {
  expect(decode(Buffer.from(page('déjà vu')), 'text/html; charset=iso-8859-1')).toContain('déjà vu')
})

test('a page in UTF-8 that was cut inside a letter, or has a spoilt byte, stays UTF-8', () => {
  expect(decode(Buffer.from('schön, déjà').subarray(0, -1), null)).toBe('schön, déj')
  expect(
    decode(Buffer.concat([Buffer.from(page('ééééé')), Uint8Array.of(0xff)]), 'text/html; charset=utf-8'),
  ).toContain('ééééé')
})

test('text encoded twice is mended, text that looks a little like it is left alone', () => {
  const twice = new TextDecoder('windows-1252').decode(Buffer.from('Procrastinação – “déjà”'))
  expect(decode(Buffer.from(twice), null)).toBe('Procrastinação – “déjà”')
  expect(decode(Buffer.from('Â° is a degree sign after an A'), null)).toBe('Â° is a degree sign after an A')
})

test('an encoding that nobody knows is not believed', () => {
  expect(decode(Buffer.from('déjà'), 'text/html; charset=x-unknown-thing')).toBe('déjà')
})
