// What themes write round comments, one shape a case, with words of our own.
import { describe, expect, test } from 'vitest'
import { ADDRESS, readingOfHtml } from './reading.fixture.ts'
import { threadOf } from './themes.fixture.ts'
import { readThread } from './thread.ts'

test('a row of what a reader may do, in the words of a comment, is none of them', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b> 2009-05-03<div class="comment-content">A fine day.<div><a href="#">Ответить</a> <a href="#1">Ссылка</a></div></div></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})

test('a heading announces all below it, though each has a title', () => {
  const said = (name: string, at: number) =>
    `<h4>Title ${at}</h4><p>Words of ${name}.</p><div>Posté par ${name}, ${at} mai 2009</div>`
  expect(threadOf(`<h2>Commentaires</h2>${said('Ada', 3)}${said('Ben', 4)}`).comments.map(([, name]) => name)).toEqual([
    'Ada',
    'Ben',
  ])
})

describe('a comment whose parts no name gives away', () => {
  const READ = [
    ['1', 'Ole K.', '2009-05-03', 'A fine day.'],
    ['2', 'Jean', '2009-05-04', 'See the mill.'],
  ]
  test.each<[string, (id: number, name: string, date: string, words: string) => string]>([
    [
      'all of it in what is called its body',
      (id, name, date, words) =>
        `<li class="comment" id="comment-${id}"><div class="comment-body"><div class="c-name">${name}</div><div class="c-day">${date}</div><div>${words}</div></div></li>`,
    ],
    [
      'a number before the name that leads to its place',
      (id, name, date, words) =>
        `<li id="comment-${id}"><span class="head"><a href="#comment-${id}">${id}</a> ${name}</span><div class="comment-content">${words}</div><div>Comment on <a href="#comment-${id}">${date} at 10:15</a></div></li>`,
    ],
    [
      'a name and a day in two lines beside the words',
      (id, name, date, words) =>
        `<li id="comment-${id}"><div><span>${name}</span><br><a href="#comment-${id}">${date}</a></div><div class="comment_text">${words}</div></li>`,
    ],
    [
      'a name under the picture of who wrote it',
      (id, name, date, words) =>
        `<li><article id="comment-${id}"><figure><img src="/a.png"><figcaption>${name}</figcaption></figure><p>${words}</p><footer><a href="${ADDRESS}#comment-${id}">${date}</a></footer></article></li>`,
    ],
    [
      'the id on the words alone',
      (id, name, date, words) =>
        `<li><div class="one"><div class="info"><h5>${name}</h5><span>${date}</span></div><div id="comment-${id}"><p>${words}</p></div></div></li>`,
    ],
    [
      'a mark behind the name of who wrote the post',
      (id, name, date, words) =>
        `<li class="comment" id="comment-${id}"><p class="x-comment-name">${name}<span class="x-comment-author-badge">Writer</span></p><time datetime="${id === 1 ? '2009-05-03' : '2009-05-04'}">${date}</time><div class="comment-text">${words}</div></li>`,
    ],
  ])('%s', (_, item) => {
    const items = [item(1, 'Ole K.', 'May 3, 2009', 'A fine day.'), item(2, 'Jean', 'May 4, 2009', 'See the mill.')]
    expect(threadOf(`<h3>2 Comments</h3><ol>${items.join('')}</ol>`).comments).toEqual(READ)
  })

  test('a link in the words is no name where one stands beside the day', () => {
    const item = (id: number, name: string, words: string): string =>
      `<div class="comment" id="comment-${id}"><p>${name} am <a href="#comment-${id}">0${id}. 05. 2009</a></p><p>${words}</p></div>`
    const words = 'See <a href="http://far.example/">the mill</a> in the wood.'
    expect(threadOf(item(3, 'Tom', words) + item(4, 'Jean', 'A fine day.')).comments).toEqual([
      ['3', 'Tom', '2009-05-03', 'See the mill in the wood.'],
      ['4', 'Jean', '2009-05-04', 'A fine day.'],
    ])
  })

  test('the link of a name is the name, whatever label follows', () => {
    const html = `<li class="comment" id="comment-1"><cite class="fn"><a class="url" href="http://ada.example/">Ada</a> <span>Post author</span></cite> <time datetime="2009-05-03"></time><p>Mine.</p></li>`
    expect(threadOf(`<ol>${html}</ol>`).comments).toEqual([['1', 'Ada', '2009-05-03', 'Mine.']])
  })
})

test('lists inside items nest what is in the items', () => {
  const item = (id: number, inner = ''): string =>
    `<li><article id="comment-${id}"><h4>Ada ${id}</h4><time>May ${id}, 2009</time><p>Words ${id}.</p></article>${inner}</li>`
  const list = `<ol>${item(1, `<ul class="children">${item(2, `<ul class="children">${item(3)}</ul>`)}</ul>`)}${item(4)}</ol>`
  expect(threadOf(list).parents).toEqual([null, '1', '2', null])
})

test('a post that stands in the row of its comments is none of them', () => {
  const box = (words: string) => `<div style="margin: 4px">${words}</div>`
  const row = [
    box('<b>A walk in May</b><p>We went along the river, and came back late.</p><i>Posted on 2 May 2009 by Ada</i>'),
    ...[3, 4, 5].map((day) =>
      box(`by <b>Ben ${day}</b> @ ${day} May 2009 10:00<p>Words of the day ${day}, and more.</p>`),
    ),
  ]
  const { comments } = readThread(readingOfHtml(`<title>A walk in May | Paths</title><div>${row.join('')}</div>`))
  expect(comments.map(({ item }) => item.author)).toEqual(['Ben 3', 'Ben 4', 'Ben 5'])
})

test('labels of the parts of a response are none of its words', () => {
  const row = (label: string, said: string) => `<tr><td>${label}:</td><td>${said}</td></tr>`
  const comment = (id: number) =>
    `<table class="comment" id="comment-${id}">${row('Name', 'Ada')}${row('Date', `May ${id}, 2009`)}${row('Comment', 'A fine day.')}</table>`
  expect(threadOf(comment(3) + comment(4)).comments[1]).toEqual(['4', 'Ada', '2009-05-04', 'A fine day.'])
})

test('an anchor in a box for name and day: the words stand in the box after it', () => {
  const said = (id: number, name: string): string =>
    `<div class="item"><div class="head"><a name="comment_${id}"></a><span class="author">${name}</span>, 2009/05/0${id} 11:22</div><div>Words of ${name}.</div></div>`
  expect(threadOf(said(1, 'Ada') + said(2, 'Ben')).comments).toEqual([
    ['1', 'Ada', '2009-05-01', 'Words of Ada.'],
    ['2', 'Ben', '2009-05-02', 'Words of Ben.'],
  ])
})

describe('what a reader did not say', () => {
  const comment = (words: string, name = 'Ada'): string =>
    `<li class="comment" id="comment-1"><span class="c-author">${name}</span>4 years ago (2009-05-03)<div class="comment-content">${words}</div></li>`

  test.each<[string, string]>([
    ['in an element of a plugin', '<div class="wp-useragent"><img alt=""> Chrome 59.0 <img alt=""> Windows 10</div>'],
    ['among the words', '<p class="comment-ua">Chrome 59.0 Windows 10</p>'],
  ])('the browser of who wrote it, %s', (_, browser) =>
    expect(threadOf(`<ol>${comment(`${browser}<p>A fine day.</p>`)}</ol>`).comments).toEqual([
      ['1', 'Ada', '2009-05-03', 'A fine day.'],
    ]),
  )

  test('how many liked it', () => {
    const rated = `<li class="comment" id="comment-1"><div class="comment-body"><cite class="fn">Ada</cite> <small>May 3, 2009</small><p>A fine day.</p><p><img src="up.png" alt="Thumb up"> <span>4</span>&nbsp;<img src="down.png" alt="Thumb down"> <span>1</span> (<span>+3</span>)</p></div></li>`
    expect(threadOf(`<ol>${rated}</ol>`).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
  })

  test('the title of the owner, before the name', () => {
    const name = '<a href="http://ada.example/"><span class="bb isauthor" title="Author">Blogger</span> Ada</a>'
    expect(threadOf(`<ol>${comment('A fine day.', name)}</ol>`).comments).toEqual([
      ['1', 'Ada', '2009-05-03', 'A fine day.'],
    ])
  })
})

describe('a place for comments', () => {
  const rows = [3, 4].map(
    (day) =>
      `<li class="comment" id="comment-${day}"><cite>Ada</cite> <small>May ${day}, 2009</small><p>Mine.</p></li>`,
  )
  const idsIn = (open: string, close: string): readonly unknown[] =>
    readThread(readingOfHtml(`${open}<ol>${rows.join('')}</ol>${close}`)).comments.map(({ item }) => item.id)

  test('may hold an aside round its list', () =>
    expect(idsIn('<div id="comment-area"><aside>', '</aside></div>')).toEqual(['3', '4']))

  test.each<[string, string, string]>([
    ['a widget, be it called after comments', '<aside id="recent-comments-2" class="widget">', '</aside>'],
    ['a shop’s reviews', '<div class="woocommerce-Reviews"><div id="comments">', '</div></div>'],
    ['what customers say', '<section class="testimonials">', '</section>'],
  ])('is not %s', (_, open, close) => expect(idsIn(open, close)).toEqual([]))
})

test('a cross behind name and day is no words', () => {
  const said = (name: string, at: number): string =>
    `<div>Commented by <a href="http://${name}.example/">${name}</a> at 2009-05-0${at} 11:22 <a href="/delete/${at}">x</a></div><div>Words of ${name}.</div>`
  expect(threadOf(said('Ada', 3) + said('Ben', 4)).comments).toEqual([
    [null, 'Ada', '2009-05-03', 'Words of Ada.'],
    [null, 'Ben', '2009-05-04', 'Words of Ben.'],
  ])
})

test('the floor of a comment is no words', () => {
  const said = (id: number, name: string): string =>
    `<ul id="comment-${id}"><li><ul><li>#${id}樓</li><li class="user-name">${name}</li><li>於 2009/05/0${id} 11:22</li></ul></li><li>Words of ${name}.</li></ul>`
  expect(threadOf(said(1, 'Ada') + said(2, 'Ben')).comments).toEqual([
    ['1', 'Ada', '2009-05-01', 'Words of Ada.'],
    ['2', 'Ben', '2009-05-02', 'Words of Ben.'],
  ])
})

test.each(['Post by', 'Posted by', 'كتبت'])('"%s" announces a name', (words) => {
  const said = (id: number, name: string): string =>
    `<div class="comment" id="comment-${id}"><p>Words of ${name}.</p><p>${words} ${name} 2009-05-0${id}, 11:22</p></div>`
  expect(threadOf(said(1, 'Ada') + said(2, 'Ben')).comments.map(([, name]) => name)).toEqual(['Ada', 'Ben'])
})

test('a card of Commento in another: a long id, a day in a title', () => {
  const card = (at: number, name: string, inner = ''): string =>
    `<div id="commento-comment-card-${`${at}`.repeat(64)}" class="commento-card"><div class="commento-header"><div class="commento-name">${name}</div><div class="commento-timeago" title="Thu Mar 0${at} 2020 11:22:33 GMT+0100">4 years ago</div></div><div><div class="commento-body"><p>Words of ${name}.</p></div>${inner}</div></div>`
  const { comments, parents } = threadOf(card(5, 'Ada', card(6, 'Ben')))
  expect(comments.map(([, name, day]) => [name, day])).toEqual([
    ['Ada', '2020-03-05'],
    ['Ben', '2020-03-06'],
  ])
  expect(parents).toEqual([null, '5'.repeat(64)])
})

test('an empty link to the parent tells it', () => {
  const said = (at: number, name: string, link = ''): string =>
    `<article class="comment" id="remark42__comment-${at}"><button class="comment__username">${name}</button>${link}<a href="#remark42__comment-${at}" class="comment__time">May ${at}, 2009</a><div class="comment__text">Words of ${name}.</div></article>`
  const link = '<a href="#remark42__comment-1" class="comment__link-to-parent"></a>'
  const { comments, parents } = threadOf(said(1, 'Ada') + said(2, 'Ben', link))
  expect(comments.map(([, name]) => name)).toEqual(['Ada', 'Ben'])
  expect(parents).toEqual([null, '1'])
})
