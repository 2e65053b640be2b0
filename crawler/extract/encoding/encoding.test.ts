import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './encoding.ts'

const page = (words: string, { meta = '', language = '' } = {}) =>
  `<html${language && ` lang="${language}"`}><head>${meta}<title>${words}</title></head><body><p>${words}</p></body></html>`

const JAPANESE = 'これは私の日記です。今日は天気がとても良かったので散歩に出かけました。'
const RUSSIAN = 'Сегодня мы ходили гулять по городу и долго разговаривали о книгах и о погоде.'
const POLISH = 'Dzisiaj poszliśmy na długi spacer, a potem żółta łódź odpłynęła.'
const GREEK = 'Σήμερα πήγαμε έναν μεγάλο περίπατο και μιλήσαμε πολύ για βιβλία.'
const HEBREW = 'היום הלכנו לטיול ארוך ודיברנו הרבה על ספרים ועל מזג האוויר.'
const ARABIC = 'ذهبنا اليوم في نزهة طويلة وتحدثنا كثيرا عن الكتب والطقس.'
const TURKISH = 'Bugün uzun bir yürüyüşe çıktık; ağaçlar çiçeğe durmuş.'
const ENCODINGS: readonly (readonly [encoding: string, language: string, words: string])[] = [
  ['shift_jis', 'ja', JAPANESE],
  ['euc-jp', 'ja', JAPANESE],
  ['euc-kr', 'ko', '오늘은 날씨가 아주 좋아서 공원에 산책을 하러 갔습니다.'],
  ['gbk', 'zh-CN', '今天天气很好，我们一起去公园散步，然后回家写博客。'],
  ['gb18030', 'zh', '今天天气很好，我们一起去公园散步，然后回家写博客。'],
  ['big5', 'zh-TW', '今天天氣很好，我們一起去公園散步，然後回家寫部落格。'],
  ['windows-1251', 'ru', RUSSIAN],
  ['koi8-r', 'ru', RUSSIAN],
  ['iso-8859-5', 'ru', RUSSIAN],
  ['koi8-u', 'uk', 'Сьогодні ми ходили гуляти містом і довго розмовляли про її книжки.'],
  ['windows-1251', 'bg', 'Днес ходихме на разходка из града и дълго говорихме за книги.'],
  ['iso-8859-2', 'pl', POLISH],
  ['windows-1250', 'cs', 'Dnes jsme šli na dlouhou procházku a příliš žluťoučký kůň úpěl.'],
  ['windows-1252', 'fr', 'Il a été très “content” d’être là, à côté du café — déjà fermé.'],
  ['windows-1253', 'el', GREEK],
  ['iso-8859-7', 'el', GREEK],
  ['windows-1254', 'tr', TURKISH],
  ['windows-1255', 'he', HEBREW],
  ['windows-1256', 'ar', ARABIC],
  ['windows-1257', 'lt', 'Šiandien ilgai vaikščiojome ir kalbėjomės apie žąsis ir ūkį.'],
  ['windows-874', 'th', 'วันนี้เราไปเดินเล่นนานและคุยกันเรื่องหนังสือมากมาย'],
]

describe.each(ENCODINGS)('%s (%s)', (charset, language, words) => {
  const bytes = iconv.encode(page(words), charset)
  const inLanguage = iconv.encode(page(words, { language }), charset)
  test('as the header says', () => expect(decode(bytes, `text/html; charset=${charset}`)).toContain(words))
  test('as the page says', () => {
    const meta = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`
    expect(decode(iconv.encode(page(words, { meta }), charset), 'text/html')).toContain(words)
  })
  test('as the page says, whatever a server says by default', () => {
    const meta = `<meta charset=${charset}>`
    const labelled = iconv.encode(page(words, { meta }), charset)
    expect(decode(labelled, 'text/html; charset=iso-8859-1')).toContain(words)
    expect(decode(labelled, 'text/html; charset=utf-8')).toContain(words)
  })
  test('by its bytes, in a page that says only its language', () => {
    expect(decode(inLanguage, null)).toContain(words)
    expect(decode(inLanguage, 'text/html; charset=ISO-8859-1')).toContain(words)
    expect(decode(inLanguage, 'text/html; charset=utf-8')).toContain(words)
  })
  test('cut anywhere, the rest is read', () => {
    for (let cut = 1; cut <= 4; cut++) {
      const text = decode(
        bytes.subarray(0, bytes.length - '</p></body></html>'.length - cut),
        `text/html; charset=${charset}`,
      )
      expect(text).toContain(words.slice(0, -5))
      expect(text).not.toContain('\ufffd')
    }
  })
})

test.each(['shift_jis', 'euc-jp', 'windows-1251', 'koi8-r', 'gbk', 'big5', 'windows-1252', 'euc-kr', 'iso-8859-7'])(
  '%s is known by its bytes alone',
  (charset) => {
    const words = ENCODINGS.find(([encoding]) => encoding === charset)?.[2].repeat(6) ?? ''
    expect(decode(iconv.encode(page(words), charset), null)).toContain(words)
  },
)

describe('UTF-8', () => {
  test('a byte order mark beats the header, and is no part of the text', () => {
    expect(decode(Buffer.from('\ufeffdéjà'), 'text/html; charset=iso-8859-1')).toBe('déjà')
  })
  test.each(['iso-8859-1', 'windows-1251', 'shift_jis', 'gbk', 'us-ascii', 'x-unknown-thing'])(
    'is UTF-8, served as %s',
    (charset) => expect(decode(Buffer.from(page('déjà vu')), `text/html; charset=${charset}`)).toContain('déjà vu'),
  )
  test('one letter that could be two of what the page says is what the page says', () => {
    expect(decode(Uint8Array.of(0xd0, 0x9f), 'text/html; charset=windows-1251')).toBe('Рџ')
  })
  test('cut inside a letter stays UTF-8', () => {
    expect(decode(Buffer.from('schön, déjà').subarray(0, -1), null)).toBe('schön, déj')
  })
  test('with bytes of Latin-1 among it, each is read as what it is', () => {
    const mixed = Buffer.concat([Buffer.from(page('Größe – ‘Ελλάδα’')), iconv.encode('caf\u00e9, Dvořák', 'latin1')])
    expect(decode(mixed, 'text/html; charset=utf-8')).toMatch(/Größe – ‘Ελλάδα’.*café, Dvo\?ák$/)
  })
})

test('letters of Windows under their old numbers', () => {
  expect(decode(Buffer.from('don\u0092t \u0085 \u0093yes\u0094'), null)).toBe('don’t … “yes”')
  expect(decode(Buffer.from('caf\u00c3\u00a9 don\u0092t\u00c2\u00a0'), null)).toBe('café don’t\u00a0')
})

describe('UTF-16', () => {
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  test('with a byte order mark', () => {
    expect(decode(Buffer.from('\ufeffdéjà', 'utf16le'), 'text/html')).toBe('déjà')
    expect(decode(swapped('\ufeffdéjà'), 'text/html; charset=utf-8')).toBe('déjà')
  })
  test('without one, by the zeros of its markup', () => {
    expect(decode(Buffer.from(page('déjà'), 'utf16le'), 'text/html; charset=iso-8859-1')).toContain('déjà')
    expect(decode(swapped(page('déjà')), null)).toContain('déjà')
  })
  test('what could be read is not UTF-16, whatever it says', () => {
    expect(decode(Buffer.from(page('déjà', { meta: '<meta charset=utf-16>' })), null)).toContain('déjà')
  })
})

describe('where a page names its encoding', () => {
  const russian = (meta: string) => decode(iconv.encode(page(RUSSIAN, { meta }), 'koi8-r'), null)
  test('the XML declaration', () => {
    const feed = `<?xml version="1.0" encoding='koi8-r'?><rss><title>Да</title></rss>`
    expect(decode(iconv.encode(feed, 'koi8-r'), 'text/xml')).toContain('Да')
  })
  test('a meta element behind long scripts', () => {
    expect(russian(`<script>${'x = 1;'.repeat(2000)}</script><meta charset="koi8-r">`)).toContain(RUSSIAN)
  })
  test('not one that is commented out', () => {
    expect(russian('<!-- <meta charset="big5"> --><meta charset="koi8-r">')).toContain(RUSSIAN)
  })
  test.each(['KOI8R', 'koi8_r', ' koi8-r'])('under the name %s', (name) => {
    expect(russian(`<meta http-equiv=Content-Type content="text/html; charset=${name}">`)).toContain(RUSSIAN)
  })
  test.each(['win-1251', 'cp1251', 'windows1251', 'x-cp1251'])('windows-1251 is also %s', (name) => {
    expect(decode(iconv.encode(page('Да'), 'windows-1251'), `text/html; charset=${name}`)).toContain('Да')
  })
})

test('Japanese in seven bits is told by its escapes', () => {
  const kana = [...'これは私の日記です'].flatMap((letter) =>
    [...iconv.encode(letter, 'euc-jp')].map((byte) => byte & 0x7f),
  )
  const bytes = Buffer.concat([Buffer.from('<p>\u001b$B'), Buffer.from(kana), Buffer.from('\u001b(B</p>')])
  expect(decode(bytes, 'text/html; charset=iso-2022-jp')).toBe('<p>これは私の日記です</p>')
  expect(decode(bytes, null)).toBe('<p>これは私の日記です</p>')
})

describe('text that was encoded twice', () => {
  const wrongly = (text: string, as: string): string => new TextDecoder(as).decode(Buffer.from(text))
  const read = (text: string): string => decode(Buffer.from(text), null)
  test.each([
    ['windows-1252', 'Procrastinação – “déjà”'],
    ['windows-1252', '読書の秋'],
    ['windows-1251', 'Привет, мир'],
  ])('as %s is mended: %s', (as, text) => expect(read(wrongly(text, as))).toBe(text))
  test('three times too', () => {
    expect(read(wrongly(wrongly('Größe für Äpfel', 'windows-1252'), 'windows-1252'))).toBe('Größe für Äpfel')
  })
  test('beside text that was not', () => {
    expect(read(`Größe: ${wrongly('Größe – Maß', 'windows-1252')}`)).toBe('Größe: Größe – Maß')
  })
  test.each(['Â° is a degree sign after an A', 'SÃO PAULO É «GRANDE»', 'РОССИЯ, СССР, Рёв', 'ÐÞ þorn', 'naïve café'])(
    'what only looks a little like it is left alone: %s',
    (text) => expect(read(text)).toBe(text),
  )
})

describe('a short page that says nothing of its bytes', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1253', GREEK],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['iso-2022-jp', JAPANESE],
  ])('is read as %s by the letters it has', (charset, words) => {
    const said = charset === 'iso-2022-jp' ? SEVEN_BIT : iconv.encode(page(words), charset)
    for (const contentType of [null, 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1'])
      expect(decode(said, contentType)).toContain(charset === 'iso-2022-jp' ? '日記' : words)
  })
})
/** 日記, between the escapes that iconv-lite does not write. */
const SEVEN_BIT = Buffer.from('<title>\x1b$BF|5-\x1b(B</title>', 'latin1')
