import { describe, expect, test } from 'vitest'
import { bareName, nameBesideDate, nameIn, properName, saysWho } from './names.ts'

describe('names among words', () => {
  test.each([
    ['Posted by: Ada', 'Ada'],
    ['Comment by Ada Byron', 'Ada Byron'],
    ['Ada said...', 'Ada'],
    ['Pekka sanoo:', 'Pekka'],
    ['Napisane przez: Anna', 'Anna'],
    ['Ditulis oleh Dewi', 'Dewi'],
    ['Gửi bởi: Lan', 'Lan'],
    ['Anna schreibt:', 'Anna'],
    ['Lo dijo Ada', 'Ada'],
    ['投稿者 花子', '花子'],
    ['Kommentaar autor Ada', 'Ada'],
    ['评论由 小明', '小明'],
    ['Bình luận bởi Ada', 'Ada'],
    ['كتبها سارة', 'سارة'],
    ['Ada (Besucher)', 'Ada'],
    ['(Anonymous)', 'Anonymous'],
    ['Byron', 'Byron'],
    ['Von Trapp', 'Trapp'],
    ['Piet (not verified)', 'Piet'],
    ['Gość: Ola, *.dsl.example.pl', 'Ola'],
    ['#2 By มะลิ (192.0.2.1)', 'มะลิ'],
    ['Commentaire n°3 posté par Odile', 'Odile'],
    ['Réponse de Paul', 'Paul'],
    ['2 - زائر', 'زائر'],
    ['No.1 花子', '花子'],
    ['2 Escrito por María López', 'María López'],
    ['রহিম বলেছেন...', 'রহিম'],
    ['От: (Анонимно)', 'Анонимно'],
    ['utente anonimo', 'utente anonimo'],
  ])('in "%s" the name is "%s"', (text, name) => expect(nameIn(text)).toBe(name))

  test('a day of the week goes with its date, not with the name', () => {
    expect(nameBesideDate('Ada on Monday, ', 'before')).toBe('Ada')
    expect(nameBesideDate('Maarten on dinsdag ', 'before')).toBe('Maarten')
    expect(nameBesideDate('De: Ada Fecha: ', 'before')).toBe('Ada')
    expect(nameBesideDate('Old Sam — ', 'before')).toBe('Old Sam')
    expect(nameBesideDate('Ole K. ', 'before')).toBe('Ole K.')
    expect(nameBesideDate('[Ada] [', 'before')).toBe('Ada')
    expect(nameBesideDate('me =] ', 'before')).toBe('me =]')
    expect(nameBesideDate('De Anónimo a ', 'before')).toBe('Anónimo')
    expect(nameBesideDate('Lars d. ', 'before')).toBe('Lars')
    expect(nameBesideDate('Kommentaar: Mari — ', 'before')).toBe('Mari')
    expect(nameBesideDate('Втр, ', 'before')).toBe(null)
    expect(nameBesideDate('โดย: สายลม IP: 192.0.2.1 วันที่: ', 'before')).toBe('โดย: สายลม')
    expect(nameBesideDate('visiteur, Posté le ', 'before')).toBe('visiteur')
  })

  test('an element that is a name keeps all but the words after it', () => {
    expect(properName('Jimmy C. says:')).toBe('Jimmy C.')
    expect(properName('By the sea')).toBe('By the sea')
  })

  test('words that say who are known', () => {
    expect(saysWho('Ada wrote:')).toBe(true)
    expect(saysWho('The boat left')).toBe(false)
  })
})

test.each([',', '.', '…', ' ,', '*', '1.'])('a name behind very many "%s" is read at once', (sign) => {
  expect(bareName(`${sign.repeat(200_000)}Ada`)).toContain('Ada')
  expect(saysWho(`${sign.repeat(200_000)}Ada`)).toBe(false)
})
