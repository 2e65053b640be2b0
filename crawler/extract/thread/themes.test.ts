// What themes write round comments and linkbacks, one shape a case, with words of our own.
import { describe, expect, test } from 'vitest'
import { ADDRESS, readingOfHtml } from './reading.fixture.ts'
import { readThread } from './thread.ts'

const threadOf = (html: string) => {
  const { comments, linkbacks } = readThread(readingOfHtml(`<h1>A walk</h1><div id="comments">${html}</div>`))
  return {
    comments: comments.map(({ item: { id, author, publishedAt, text } }) => [
      id,
      author,
      publishedAt?.slice(0, 10),
      text,
    ]),
    parents: comments.map(({ item }) => item.parent),
    linkbacks: linkbacks.map(({ item: { protocol, source, inferred } }) => [protocol, source, inferred]),
  }
}

test('a row of what a reader may do, in the words of a comment, is none of them', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b> 2009-05-03<div class="comment-content">A fine day.<div><a href="#">Ответить</a> <a href="#1">Ссылка</a></div></div></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})

test('a link alone below the words is who wrote them', () => {
  const said = (name: string, at: number) =>
    `<div><b>#${at}</b> 2${at} May 2009 - 20:05<br>Words of ${name}, and more.<br><a href="http://${name}.example/">${name}</a></div>`
  expect(threadOf(`<h3>2 Comments</h3><div>${said('ada', 1)}${said('ben', 2)}</div>`).comments).toEqual([
    [null, 'ada', '2009-05-21', 'Words of ada, and more.'],
    [null, 'ben', '2009-05-22', 'Words of ben, and more.'],
  ])
})

test('a site is no name, though it stands with the date', () => {
  const comment = `<div class="comment"><b>Postat av:</b> <a href="http://eke.example/">Eke</a><p>So it was.</p><p class="date">2009-06-20 @ 15:01<br>URL: <a href="http://eke.example/">http://eke.example/</a></p></div>`
  expect(threadOf(comment).comments).toEqual([[null, 'Eke', '2009-06-20', 'So it was.']])
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

test('a label behind linked names is no part of those without a link', () => {
  const linked = (name: string): string => `<a class="url" href="http://${name.toLowerCase()}.example/">${name}</a>`
  const names = [linked('Ada'), 'Bo', linked('Cy'), 'Di'].map(
    (name, at) =>
      `<li class="comment" id="comment-${at}"><cite class="fn">${name} <span>Post author</span></cite> <time datetime="2009-05-03"></time><p>Mine.</p></li>`,
  )
  expect(threadOf(`<ol>${names.join('')}</ol>`).comments.map(([, author]) => author)).toEqual(['Ada', 'Bo', 'Cy', 'Di'])
})

test('words before linked names are none of the others, in whatever language', () => {
  const names = ['<a href="http://ada.example/">Ada</a>', 'Bo', '<a href="http://cy.example/">Cy</a>'].map(
    (name, at) =>
      `<li id="comment-${at}"><p>Mine.</p><p><cite>Skrifað af ${name} — May ${at + 3}, 2009 @ <a href="#comment-${at}">10:15</a></cite></p></li>`,
  )
  expect(threadOf(`<ol>${names.join('')}</ol>`).comments.map(([, author]) => author)).toEqual(['Ada', 'Bo', 'Cy'])
})

test('lists inside items nest what is in the items', () => {
  const item = (id: number, inner = ''): string =>
    `<li><article id="comment-${id}"><h4>Ada ${id}</h4><time>May ${id}, 2009</time><p>Words ${id}.</p></article>${inner}</li>`
  const list = `<ol>${item(1, `<ul class="children">${item(2, `<ul class="children">${item(3)}</ul>`)}</ul>`)}${item(4)}</ol>`
  expect(threadOf(list).parents).toEqual([null, '1', '2', null])
})

describe('linkbacks', () => {
  const FAR = '<a href="http://far.example/2009/05/walk/">Far walks</a>'
  const COMMENT = '<li id="comment-1"><cite>Ada</cite> <small>May 3, 2009 at 10:15</small><p>A fine day.</p></li>'

  test('a list of trackbacks may hold pingbacks that say so, and a list of either needs no day', () => {
    const ping = (label: string): string => `<li id="comment-3">${label} ${FAR} on May 4, 2009</li>`
    expect(threadOf(`<ol id="trackbacks">${ping('Pingback:')}</ol><ol>${COMMENT}</ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
    expect(threadOf(`<ol id="trackbacks">${ping('')}</ol><ol>${COMMENT}</ol>`).linkbacks).toEqual([
      ['trackback', 'http://far.example/2009/05/walk/', false],
    ])
    const noted = `<li class="ping" id="comment-3">${FAR} <small><span>Pingback</span> on <a href="#comment-3">May 4, 2009</a></small></li>`
    expect(threadOf(`<ol>${COMMENT}</ol><ol id="pinglist">${noted}</ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
  })

  test('terms of a list that is called after trackbacks are linkbacks, whatever stands over it', () => {
    const list = `<p>{ 1 }</p><dl id="trackback_list"><dt>${FAR}</dt><dd>05.24.09 at 7:12 am</dd></dl>`
    const said = threadOf(
      `${list}<dl><dt class="comment" id="comment-1">Ada <span>05.23.09 at 10:15 am</span></dt><dd>A fine day.</dd></dl>`,
    )
    expect(said.linkbacks).toEqual([['trackback', 'http://far.example/2009/05/walk/', false]])
    expect(said.comments).toEqual([['1', 'Ada', '2009-05-23', 'A fine day.']])
  })

  test('a trackback that no word names: a title in bold over words that break off', () => {
    const ping = `<li id="comment-2"><cite>${FAR}</cite> <small>May 4, 2009 at 10:15</small><p><strong>By the mill</strong></p><p>We walked there too and saw…</p></li>`
    expect(threadOf(`<ol>${COMMENT}${ping}</ol>`)).toMatchObject({
      comments: [['1', 'Ada', '2009-05-03', 'A fine day.']],
      linkbacks: [['trackback', 'http://far.example/2009/05/walk/', true]],
    })
  })

  test('a comment may begin in bold and break off as well, where its author has but a site', () => {
    const bold = `<li id="comment-2"><cite><a href="http://bo.example/">Bo</a></cite> <small>May 4, 2009 at 10:15</small><p><strong>By the mill</strong></p><p>We walked…</p></li>`
    expect(threadOf(`<ol>${COMMENT}${bold}</ol>`).linkbacks).toEqual([])
  })

  test('items without id or class among comments, each called what it is', () => {
    expect(threadOf(`<ol>${COMMENT}<li><p>Pingback: ${FAR}</p></li></ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
  })

  test('a heading that is one of them announces no others', () => {
    const ping = `<li><h5>Pingback: ${FAR}</h5></li>`
    expect(
      threadOf(`<ol>${ping}${COMMENT.replace('Ada', '<a href="http://ada.example/">Ada</a>')}</ol>`),
    ).toMatchObject({
      comments: [['1', 'Ada', '2009-05-03', 'A fine day.']],
      linkbacks: [['pingback', 'http://far.example/2009/05/walk/', false]],
    })
  })

  test('a paragraph over their list', () => {
    expect(
      threadOf(`<ol>${COMMENT}</ol><p>1 Trackback</p><ul><li>${FAR} <small>May 4</small></li></ul>`).linkbacks,
    ).toEqual([['trackback', 'http://far.example/2009/05/walk/', false]])
  })

  test('a link to where trackbacks are sent is none', () => {
    expect(
      threadOf(`<ul><li class="trackback"><a href="${ADDRESS}/trackback/">trackbacks</a></li></ul>`).linkbacks,
    ).toEqual([])
  })
})

test('the day below the words, in the element of the words', () => {
  const comment = `<div class="comment" id="comment-1"><div class="comment-author"><p>Ada</p></div><div class="commentbody"><p>A fine day.</p><p class="small">5.3.07 / 2pm</p></div></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2007-03-05', 'A fine day.']])
})

test('the day in the row of what a reader may do', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b><div class="comment-body">A fine day.</div><ul class="comment-actions"><li><a href="#">Like</a></li><li class="comment-date"><a href="/x">May 3, 2009</a></li></ul></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})

test('of what stands round a day, what is announced is the name', () => {
  const comment = (id: number, name: string) =>
    `<div class="comment" id="comment-${id}"><strong><a href="#forum${id}">A walk</a></strong> <small>${id} mai 2009, par ${name}</small><p>A fine day.</p><p><a href="/reply?id=${id}">Répondre à ce message</a></p></div>`
  expect(threadOf(`${comment(3, 'Ada')}${comment(4, 'Ben')}`).comments).toEqual([
    ['3', 'Ada', '2009-05-03', 'A fine day.'],
    ['4', 'Ben', '2009-05-04', 'A fine day.'],
  ])
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

test('the hour in the line below the day is none of the words, the floor of a thread is no name', () => {
  const cell = (id: number) =>
    `<table class="box" id="comment-${id}"><tr><td><b>Ada</b><br>0${id}.05.2009<br>14:05 Uhr</td><td>A fine day.</td></tr></table>`
  expect(threadOf(cell(3) + cell(4)).comments[1]).toEqual(['4', 'Ada', '2009-05-04', 'A fine day.'])
  const floor = (id: number, name: string) =>
    `<li id="comment-${id}"><span>${id}楼</span> ${name} : <span>2009-05-0${id} 14:05</span><p>A fine day.</p></li>`
  expect(threadOf(floor(1, 'Ada') + floor(2, 'Ben')).comments.map(([, name]) => name)).toEqual(['Ada', 'Ben'])
})

test('days of comments without a year have that of the post, though a linkback has a whole day', () => {
  const comment = (id: number) =>
    `<div class="comment" id="comment-${id}"><p>A fine day.</p><p>Posted by Ada on 05/0${id} at 02:05 PM</p></div>`
  const ping = '<div class="trackback"><a href="http://b.example/a">Tea</a> May 16, 2006 08:12 AM</div>'
  const { comments } = threadOf(`<p>March 2, 2006 10:00</p>${ping}${comment(3)}${comment(4)}`)
  expect(comments.map(([, , day]) => day)).toEqual(['2006-05-03', '2006-05-04'])
})

test('a name set off before the words it says, in one line with them', () => {
  const comment = (id: number, name: string) =>
    `<li id="comment-${id}"><p><strong>${name}</strong> says: A fine day, and see: it rains.</p><p>So it was.</p><p><em>May ${id}, 2009</em></p></li>`
  expect(threadOf(`<ol>${comment(3, 'Ada')}${comment(4, 'Ben')}</ol>`).comments).toEqual([
    ['3', 'Ada', '2009-05-03', 'A fine day, and see: it rains. So it was.'],
    ['4', 'Ben', '2009-05-04', 'A fine day, and see: it rains. So it was.'],
  ])
})

test('labels of the parts of a response are none of its words', () => {
  const row = (label: string, said: string) => `<tr><td>${label}:</td><td>${said}</td></tr>`
  const comment = (id: number) =>
    `<table class="comment" id="comment-${id}">${row('Name', 'Ada')}${row('Date', `May ${id}, 2009`)}${row('Comment', 'A fine day.')}</table>`
  expect(threadOf(comment(3) + comment(4)).comments[1]).toEqual(['4', 'Ada', '2009-05-04', 'A fine day.'])
})

test('the words that round a time off are no name', () => {
  const said = (id: number, name: string, about: string): string =>
    `<div class="comment" id="comment-${id}"><b>${name}</b><a href="#comment-${id}"><time datetime="2009-05-0${id}T11:22:00Z">${about} 9 years ago</time></a><p>Words of ${name}.</p></div>`
  expect(threadOf(said(1, 'Ada', 'about') + said(2, 'Ben', 'almost')).comments).toEqual([
    ['1', 'Ada', '2009-05-01', 'Words of Ada.'],
    ['2', 'Ben', '2009-05-02', 'Words of Ben.'],
  ])
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

test('a clock with a link of its own belongs to the day before it', () => {
  const html = (clock: string): string =>
    `<ol><li id="comment-1"><p>Mine.</p><p><cite>Comment by Ada — July 4, 2005 @ <a href="#comment-1">${clock}</a></cite></p></li></ol>`
  const timeOf = (clock: string) => readThread(readingOfHtml(html(clock))).comments[0]?.item.publishedAt
  expect(timeOf('10:02 am')).toBe('2005-07-04T10:02:00')
  expect(timeOf('19:02')).toBe('2005-07-04T19:02:00')
  expect(timeOf('#7')).toBe('2005-07-04')
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

test('the handle of a network beside a name is no part of it', () => {
  const said = (id: number, name: string): string =>
    `<article class="mastodon-comment"><div class="author"><div><a href="http://${name}.example/">${name}</a><a href="http://${name}.example/">@${name}@net.example</a></div><a class="date" href="http://net.example/@${name}/${id}">5/${id}/2009, 11:22:33 AM</a></div><div class="content"><p>Words of ${name}.</p></div></article>`
  expect(threadOf(`<h2>Comments</h2><div>${said(3, 'Ada')}${said(4, 'Ben')}</div>`).comments).toEqual([
    [null, 'Ada', '2009-05-03', 'Words of Ada.'],
    [null, 'Ben', '2009-05-04', 'Words of Ben.'],
  ])
})

test('a full name goes before the handle below it, in what is called a conversation', () => {
  const said = (name: string, at: number): string =>
    `<div class="post"><span class="user_fullname">${name} Bell</span> <span><a href="http://net.example/${name}">@${name}</a></span><div><p>Words of ${name}.</p></div><div><a href="http://net.example/${at}">2009-05-0${at} 11:22</a></div></div>`
  const html = `<div class="conversation"><h2>Conversation</h2>${said('Ada', 3)}${said('Ben', 4)}</div>`
  expect(threadOf(html).comments).toEqual([
    [null, 'Ada Bell', '2009-05-03', 'Words of Ada.'],
    [null, 'Ben Bell', '2009-05-04', 'Words of Ben.'],
  ])
})

test('a day in a title goes before how long ago it was', () => {
  const comment = `<div class="comment" id="comment-1"><b class="author">Ada</b> <span class="age" title="2009-05-03T11:22:33"><a href="/1">1 year ago</a></span><p>A fine day.</p></div>`
  expect(threadOf(comment).comments).toEqual([['1', 'Ada', '2009-05-03', 'A fine day.']])
})

test('a link to the site of a commenter may have an item of its own', () => {
  const html = `<h4 id="comment1">Re: A walk</h4><div>A fine day.</div><ul><li>2009/05/03(日) 11:22:33 |</li><li><a href="http://ada.example/">URL</a> |</li><li>Ada #-</li></ul>`
  const { comments } = readThread(readingOfHtml(`<div id="comments">${html}</div>`))
  expect(comments.map(({ item }) => [item.author, item.authorUrl])).toEqual([['Ada', 'http://ada.example/']])
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
