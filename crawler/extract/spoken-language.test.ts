import { expect, test } from 'vitest'
import { said } from './said.fixture.ts'
import { readingOfHtml } from './thread/reading.fixture.ts'

test.each([
  ['es', 'Ayer fuimos a la feria con los niños, pero no había nadie en el pueblo.'],
  ['pt', 'Hoje o mar estava calmo e não fomos à praia com os amigos, mas foi bom.'],
  ['en', 'We went to the fair with the children, but nobody was there.'],
  ['pl', 'Dziś byliśmy na targu, ale nie było tam nikogo, jak się okazało.'],
  ['uk', 'Сьогодні ми були на ярмарку, але там нікого не було, її вже закрили.'],
  ['bg', 'Днес бяхме на пазара, но там нямаше никого, само двама стари приятели.'],
  ['fa', 'امروز به بازار رفتیم ولی هیچ‌کس آنجا نبود، پس برگشتیم.'],
  ['ja', '今日は市場へ行きましたが、誰もいませんでした。とても静かでした。'],
  ['en', 'Visit www.com.example/de/la/el/los at http://name.com/de/la/los/el today.'],
  [null, 'x 12 34, 2006-03-06 19:35'],
])('a page without a language: %s, by its words', (language, words) =>
  expect(readingOfHtml(`<p>${words}</p>`).spoken).toBe(language),
)

test('what a page declares goes first', () => {
  expect(readingOfHtml('<html lang="en"><p>Ayer fuimos a la feria con los niños, pero no había nadie.').spoken).toBe(
    'en',
  )
})

test('the order of its dates is that of its language', () => {
  const page = (words: string) =>
    said(
      `<div class="post"><h2>La feria</h2><p class="entry">${words}</p><p>06/03/2006 19:35</p></div>`,
      'http://blog.example/1',
    )
  const spanish = page('Ayer fuimos a la feria con los niños, pero no había nadie en el pueblo.')
  expect(spanish.post?.publishedAt).toBe('2006-03-06T19:35:00')
  expect(spanish.language).toBe(null)
})
