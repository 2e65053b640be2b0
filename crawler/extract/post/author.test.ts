import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'
const page = (byline: string, head = '', after = ''): string =>
  `<html><head><title>A walk</title>${head}</head><body><div id="header"><a href="/">Ada's notes</a></div><div><h2>A walk</h2>${byline}<div>${WORDS.repeat(3)}${after}</div></div></body></html>`
const authorOf = (html: string): string | null | undefined => said(html).post?.author

test('a badge beside a name is none', () => {
  const byline = '<div class="author"><span class="name">Ada</span> <span class="author-badge">Lv1</span></div>'
  expect(authorOf(page(byline))).toBe('Ada')
})

test.each([
  ['By Ada Lovelace', 'Ada Lovelace'],
  ['<img src="a.gif" alt="Author"> Ada Lovelace <img src="d.gif" alt="Date"> May 3, 2007', 'Ada Lovelace'],
  [
    '<span class="byline">posted by Ada Lovelace | <a href="http://talk.example/7">comments (2)</a></span>',
    'Ada Lovelace',
  ],
  ['Posted by Ada Lovelace <span>Thu, 03 May 2007 10:00:00 GMT</span>', 'Ada Lovelace'],
  ['3 Mayıs 2007 Perşembe, Ada Lovelace tarafından yazıldı.', 'Ada Lovelace'],
  ['作者：Ada Lovelace 发布时间：2007-05-03 10:00', 'Ada Lovelace'],
  ['2007年5月3日(木) 10:15 カテゴリ: 散歩 投稿者: Ada Lovelace', 'Ada Lovelace'],
  ['<i class="fa fa-user"></i> Ada Lovelace <i class="fa fa-calendar"></i> May 3, 2007', 'Ada Lovelace'],
  ['<ul><li><span class="icon-user"></span> <a href="http://ada.example/">Ada</a></li><li>3 comments</li></ul>', 'Ada'],
  ['Posted by Ada Lovelace on May 3, 2007', 'Ada Lovelace'],
  ['May 3, 2007 by Ada Lovelace', 'Ada Lovelace'],
  ['Posted on Thursday, May 3rd, 2007 by ada', 'ada'],
  ['Written by Ada Lovelace | 3 comments', 'Ada Lovelace'],
  ['Von Ada Lovelace am 3. Mai 2007', 'Ada Lovelace'],
  ['Autorin: Ada Lovelace', 'Ada Lovelace'],
  ['Par Ada Lovelace, le 3 mai 2007', 'Ada Lovelace'],
  ['Yazan: Ada Lovelace Tarih: 3 Mayıs 2007', 'Ada Lovelace'],
  ['3 maggio 2007 di Ada Lovelace Archiviato in: <a href="/te" rel="tag">Te</a>', 'Ada Lovelace'],
  ['Objavila Ada Lovelace, 3. svibnja 2007.', 'Ada Lovelace'],
  ['بواسطة Ada Lovelace بتاريخ 3 مايو، 2007', 'Ada Lovelace'],
  ['Publicado por Ada Lovelace el 3 de mayo de 2007', 'Ada Lovelace'],
  ['Postado por Ada às 10:00', 'Ada'],
  ['Scritto da Ada Lovelace', 'Ada Lovelace'],
  ['di Ada Lovelace', 'Ada Lovelace'],
  ['Door Ada van der Berg op 3 mei 2007', 'Ada van der Berg'],
  ['Geplaatst door Ada', 'Ada'],
  ['Av Ada Lovelace', 'Ada Lovelace'],
  ['Skrevet af Ada Lovelace', 'Ada Lovelace'],
  ['Kirjoittanut Ada Lovelace', 'Ada Lovelace'],
  ['Autor: Ada Lovelace', 'Ada Lovelace'],
  ['Napsal Ada Lovelace', 'Ada Lovelace'],
  ['Írta: Ada Lovelace', 'Ada Lovelace'],
  ['Postat de Ada Lovelace', 'Ada Lovelace'],
  ['Автор: Ада Лавлейс', 'Ада Лавлейс'],
  ['Опубликовал Ада Лавлейс', 'Ада Лавлейс'],
  ['Yazan: Ada Lovelace', 'Ada Lovelace'],
  ['Γράφει η Άντα Λάβλεϊς', 'Άντα Λάβλεϊς'],
  ['מאת עדה לאבלייס', 'עדה לאבלייס'],
  ['بواسطة آدا لوفلايس', 'آدا لوفلايس'],
  ['投稿者：エイダ', 'エイダ'],
  ['作者：艾达', '艾达'],
  ['글쓴이: 에이다', '에이다'],
  ['Oleh Ada Lovelace', 'Ada Lovelace'],
  ['Bởi Ada Lovelace', 'Ada Lovelace'],
  ['By Ada Lovelace on March 3, 2007', 'Ada Lovelace'],
  ['de Ada Lovelace pe 3 martie 2007', 'Ada Lovelace'],
  ['3 martie 2007 de Ada Lovelace', 'Ada Lovelace'],
  ['2007年5月3日 投稿者: エイダ', 'エイダ'],
  ['3. svibnja 2007. od Ada Lovelace', 'Ada Lovelace'],
  ['3 Mayıs 2007 Ada Lovelace tarafından', 'Ada Lovelace'],
  ['โดย เอดา เมื่อ 3 พฤษภาคม 2007', 'เอดา'],
  ['Filed under: Walks — Ada Lovelace @ 2:20 pm', 'Ada Lovelace'],
  ['By <a href="/author/ada/">Ada Lovelace</a> and <a href="/author/bea/">Bea</a> on May 3', 'Ada Lovelace and Bea'],
  ['by Ada March 16, 2007', 'Ada'],
  ['Posted by Ada. Filed in Walks.', 'Ada'],
  ['Posted by ada1815 on May 3, 2007', 'ada1815'],
  ['Posted by ada_08 at 10:15', 'ada_08'],
  ['Posted by みか. Filed in 散歩.', 'みか'],
  ['3 May 2007 by Ada <a href="#comments">No Comments</a>', 'Ada'],
  ['Veröffentlicht am 3. Mai 2007 um 14:20 Uhr von Ada', 'Ada'],
])('the byline “%s” names %s', (byline, name) => expect(authorOf(page(`<p>${byline}</p>`))).toBe(name))

test.each([
  ['sk', 'od Ada | trvalý odkaz', 'Ada'],
  ['lt', 'pagal Ada Lovelace', 'Ada Lovelace'],
  ['ro', 'de Ada', 'Ada'],
  ['zh-CN', '由艾达', '艾达'],
  ['tr', 'Ada tarafından', 'Ada'],
  ['en', 'od Ada', undefined],
  ['ro', 'de vineri', undefined],
])('in %s “%s” names %s', (language, byline, name) => {
  const html = page(`<p>${byline}</p>`).replace('<html>', `<html lang="${language}">`)
  expect(authorOf(html) ?? undefined).toBe(name)
})

test.each([
  'Design by Bea',
  'Photo by Bea',
  'Powered by an Engine',
  'By the way, this is long ago',
  'Von Hamburg nach Berlin',
  'In May by train',
])('“%s” is no byline', (line) => expect(authorOf(page(`<p>${line}</p>`))).toBeNull())

describe('the markup', () => {
  test.each([
    ['rel=author', '<a rel="author" href="/ada">Ada</a>'],
    ['a class of any theme', '<span class="post-header__author-name">Ada</span>'],
    ['a link to an author', '<span><a href="/author/ada/">Ada</a> 3 May</span>'],
    ['a link to one of a list of users', '<span><a href="/user-list/?u=7903">Ada</a> 3 May</span>'],
    ['a class round name and day', '<div class="byline"><em>by Ada on May 3, 2007</em></div>'],
    [
      'a class of the word before the name',
      '<i class="meta-prep-author">Udgivet den</i> 3. maj <i class="author">Ada</i>',
    ],
    ['microdata', '<span itemprop="author"><span itemprop="name">Ada</span></span>'],
    ['a name with its date', '<div class="author">Ada, 3.5.2007</div>'],
    [
      'a name beside the link to the form',
      '<small class="author">By <b>Ada</b>, published on May 3, 2007 | <a href="/2007/05/a-walk/#respond">Add yours</a></small>',
    ],
    [
      'a name beside the link to a month',
      '<div class="author"><small>3rd of <a href="/2007/05/">May 2007</a> by Ada</small></div>',
    ],
    ['a byline of two lines', '<div class="byline">Posted on <time>May 3</time><div>by Ada</div></div>'],
  ])('by %s', (_, html) => expect(authorOf(page(html))).toBe('Ada'))
  test.each(['/tag/user-experience/', '/topics/people/walkers/', '/2007/05/people-who-walk/'])('not by %s', (href) =>
    expect(authorOf(page(`<p>Filed: <a href="${href}">walkers</a></p>`))).toBeNull(),
  )
  test.each(['Eingestellt von', 'Photo: Bea Bell', 'Фото из архива'])('by “%s” names nobody', (name) =>
    expect(authorOf(page(`<span class="author">${name}</span>`))).toBeNull(),
  )
  test('by data with entities in it names whom they mean', () => {
    const data = { '@type': 'BlogPosting', author: { '@type': 'Person', name: 'Ada O&#039;Bell' } }
    expect(authorOf(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`))).toBe("Ada O'Bell")
  })
  test('of a review names who wrote it, not what it is of', () => {
    const review = (by: string): string =>
      page(`<div class="hreview"><p class="item"><b class="fn">A lamp</b></p>${by}</div>`)
    expect(authorOf(review('<p>It burns.</p>'))).toBeNull()
    expect(authorOf(review('<p class="reviewer vcard">by <b class="fn">Ada</b></p>'))).toBe('Ada')
  })
  test('of a box elsewhere on the page, when it names one person only', () => {
    const box = (name: string): string => `<div class="author-name">${name}</div>`
    const beside = (boxes: string): string => page('').replace('</body>', `<aside>${boxes}</aside></body>`)
    expect(authorOf(beside(box('Ada') + box('Ada')))).toBe('Ada')
    expect(authorOf(beside(box('Ada') + box('Bea')))).toBeNull()
  })
  test('of a comment names the commenter', () => {
    const comment =
      '<div id="comments"><div class="comment" id="comment-1"><span class="author">Cy</span> <time datetime="2007-05-04"></time><p>Fine.</p></div></div>'
    expect(authorOf(page('').replace('</body>', `${comment}</body>`))).toBeNull()
  })
})

describe('the data', () => {
  const data = (author: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'BlogPosting', author, publisher: { '@type': 'Organization', name: 'The Notes' } })}</script>`
  test.each([
    ['a name', 'Ada', 'Ada'],
    ['a person', { '@type': 'Person', name: 'Ada' }, 'Ada'],
    ['several, as a list', [{ '@type': 'Person', name: 'Ada' }, { name: 'Bea' }], 'Ada, Bea'],
  ])('is %s', (_, author, name) => expect(authorOf(page('', data(author)))).toBe(name))
  test('of several, as the page joins them', () => {
    expect(authorOf(page('<p>Words: Ada and Bea</p>', data([{ name: 'Ada' }, { name: 'Bea' }])))).toBe('Ada and Bea')
  })
  test.each([
    ['the site', { '@type': 'Organization', name: 'The Notes' }],
    ['the software', { '@type': 'Person', name: 'admin' }],
  ])('of %s gives way to a person', (_, author) => {
    expect(authorOf(page('<p>By Ada Lovelace</p>', data(author)))).toBe('Ada Lovelace')
    expect(authorOf(page('', data(author)))).not.toBeNull()
  })
  test('is in metadata of many names', () => {
    for (const name of ['author', 'dcterms.creator', 'parsely-author', 'article:author'])
      expect(authorOf(page('', `<meta name="${name}" content="Ada">`)), name).toBe('Ada')
    expect(authorOf(page('', '<meta property="article:author" content="https://faces.example/ada">'))).toBeNull()
  })
})

describe('in columns without a word that announces a name', () => {
  test.each([
    ['<p class="meta">Ada | May 3, 2007</p>', 'Ada'],
    ['<p>Escrito por Ada en <a href="/mapas/">Mapas</a> · 2 comentarios</p>', 'Ada'],
    ['<p>作者:艾达 日期:2007-05-03 22:15</p>', '艾达'],
    ['<p class="post-info">Ada | London | 03/05/2007</p>', 'Ada'],
    ['<p>Ada Lovelace • May 3, 2007 • 2 comments</p>', 'Ada Lovelace'],
    ['<p>May 3, 2007 · Ada Lovelace</p>', 'Ada Lovelace'],
    ['<p class="meta"><span>作者：艾达</span><span>时间：2007-05-03</span></p>', '艾达'],
    ['<span class="submitted">Thu, 05/03/2007 - 14:20 — ada</span>', 'ada'],
    ['<p class="post-meta">May 3, 2007 · 3 min · ada</p>', 'ada'],
    ['<p class="meta">May 3, 2007 | Uncategorized</p>', null],
    ['<p class="meta"><a href="/category/maps">Maps</a> | May 3, 2007</p>', null],
    ['<p>Maps | May 3, 2007</p>', null],
  ])('%s', (byline, name) => expect(authorOf(page(byline))).toBe(name))

  test('what the page calls a section is nobody', () =>
    expect(
      authorOf(page('<p class="meta">Health Notes | May 3, 2007</p>', '', '<a href="/health">Health Notes</a>')),
    ).toBe(null))
})

test.each([
  ["<p>by Wren's nest at May 3, 2007 05:31 AM</p>", "Wren's nest"],
  [
    '<p class="date"><a href="http://sea.example/7">by planet of sound at May 3, 2007 05:31 AM</a></p>',
    'planet of sound',
  ],
  ['<p>by the river at May 3, 2007</p>', null],
  ['<p>by planet of sound at noon, May 3, 2007 05:31 AM</p>', null],
])('whatever the words of a name, between its label and a day: %s', (byline, name) =>
  expect(authorOf(page(byline))).toBe(name),
)

test('whoever wrote, by a verb behind the name and the account', () =>
  expect(authorOf(page('<p><b>Ada</b> (<span>ada_l</span>) wrote,<br>@ May 3, 2007</p>'))).toBe('Ada'))

describe('whose blog it is', () => {
  const post = (head: string, foot: string): string =>
    `<title>A walk</title><div id="header"><h1><a href="/">Paths</a></h1>${head}</div><div class="post"><h2>A walk</h2>${WORDS.repeat(2)}</div><div id="footer">${foot}</div>`

  test.each([
    ['its tagline', '<p id="tagline">A weblog by Ada Lovelace</p>', ''],
    ['the © at its foot', '', '© 2003–2007 <a href="/about">Ada Lovelace</a>. All rights reserved.'],
    ['the copyright at its foot', '', '<p>Copyright &copy; 2007 by Ada Lovelace | Powered by Mill</p>'],
  ])('is the author of a post that names nobody, by %s', (_name, head, foot) => {
    expect(authorOf(post(head, foot))).toBe('Ada Lovelace')
  })

  test.each([
    '© 2007 River Media Group',
    '© 2007 Paths',
    '© 2007 All Rights Reserved',
    'Copyright 2007, see the terms',
  ])('is no company: %s', (foot) => {
    expect(authorOf(post('', foot))).toBeNull()
  })
})
