// What the software of before 2010 writes round comments and linkbacks, one shape a case, with words of our own.
import { describe, expect, test } from 'vitest'
import { readingOfHtml } from './reading.fixture.ts'
import { threadOf } from './themes.fixture.ts'
import { readThread } from './thread.ts'

describe('a table for each comment, whose bar alone has its number', () => {
  const READ = [
    ['17', 'Ada', '2005-03-06', 'A fine day.'],
    ['18', 'Anonymous', '2005-03-06', 'It rains.'],
  ]
  const said = [
    [17, '<span class="ljuser"><a href="/users/ada/"><b>Ada</b></a></span>', 'A fine day.'],
    [18, '(Anonymous)', 'It rains.'],
  ] as const
  test.each<[string, (id: number, who: string, words: string) => string]>([
    [
      'words in the row below the bar',
      (id, who, words) =>
        `<a name="t${id}"></a><table><tr><td rowspan="2"><img src="dot.gif"></td><td id="cmtbar${id}"><table><tr><td><font><b>(no subject)</b></font><br>${who}<br><font>2005-03-06 07:02 am UTC</font> <b>(<a href="?thread=${id}#t${id}">link</a>)</b></td></tr></table></td></tr><tr><td>${words}<p>(<a href="?replyto=${id}">Reply to this</a>)</p></td></tr></table>`,
    ],
    [
      'words beside the bar, in one box with it',
      (id, who, words) =>
        `<div style="margin-left: ${id}px"><div id="cmtbar${id}"><table><tr><td><b>From:</b> ${who}<br><small>2005-03-06 07:02 am</small><br><h3>re: weather</h3></td><td><p><b>(<a href="?thread=${id}#t${id}">Link</a>)</b></p></td></tr></table></div><div>${words}</div><div>(<a href="?replyto=${id}">Reply</a>)</div></div>`,
    ],
  ])('%s', (_, comment) =>
    expect(threadOf(said.map(([id, who, words]) => comment(id, who, words)).join('')).comments).toEqual(READ),
  )
})

test('a clock in a link, and the day in the words behind it, are one time', () => {
  const comment = (name: string, at: number) =>
    `<div>A fine day.<br><span>posted by <a href="/user/${at}">${name}</a> at <a href="#${at}">7:0${at} AM</a> on March 6, 2004</span></div>`
  const { comments } = readThread(
    readingOfHtml(`<h3>3 comments</h3>${comment('Ada', 1)}${comment('Ben', 2)}${comment('Cleo', 3)}`),
  )
  expect(comments.map(({ item }) => item.publishedAt)).toEqual([
    '2004-03-06T07:01:00',
    '2004-03-06T07:02:00',
    '2004-03-06T07:03:00',
  ])
})

test('the line that names who keeps the trackbacks of a blog is none of them', () => {
  const ping = (at: number) =>
    `<tr><td><a href="http://far.example/${at}"><b>Far away</b></a><br>They wrote.<br>Tracked from Far | 03.2${at}.04 - 12:01 pm</td></tr>`
  const page = `<b>Trackback</b><table>${ping(1)}${ping(2)}</table><p>Trackback by <a href="http://www.haloscan.com">HaloScan</a></p>`
  expect(threadOf(page).linkbacks).toEqual([
    ['trackback', 'http://far.example/1', false],
    ['trackback', 'http://far.example/2', false],
  ])
})

test('a bracket round a name that words follow is none of the name', () => {
  const comment = (id: number, who: string) =>
    `<div id="ljcmt${id}"><div>${who} wrote:<br>6 Mar, 2008 04:02 (UTC)</div><div class="cmttext">A fine day.</div></div>`
  expect(threadOf(comment(1, '(Anonymous)') + comment(2, 'Ben (the first)')).comments.map(([, name]) => name)).toEqual([
    'Anonymous',
    'Ben (the first)',
  ])
})

test('a line above the first comment counts them, though it is no heading', () => {
  const comment = (id: number) =>
    `<div class="comment" id="comment-${id}"><b class="author">Ada</b> 2009-05-0${id}<div class="comment-content">A fine day.</div></div>`
  const page = (line: string) => readThread(readingOfHtml(`<h1>A walk</h1>${line}${comment(1)}${comment(2)}`))
  expect(page('<div class="head"><span>2 Comments</span></div>').commentCount).toBe(2)
  expect(page('<div class="head"><span>Comments</span></div>').commentCount).toBe(null)
})

test('a number in brackets behind the name of who wrote the post counts the comments below', () => {
  const comment = (at: number, name: string, words: string) =>
    `<a name="${at}"></a><div class="comments">${words}<br><span>posted by <a href="/user/${at}">${name}</a> at <a href="#${at}">7:0${at} AM</a> on March 6, 2004 [<a href="/f">2 favorites</a>]</span></div>`
  const thread = `${comment(1, 'Ada', 'A fine day.')}${comment(2, 'Cleo', 'It rains.')}${comment(3, 'Dan', 'Snow!')}`
  const page = `<body><h1>A walk</h1><div>Far away.<br>posted by <a href="/user/9">Ben</a> (3 comments total)</div>${thread}`
  const { commentCount, comments } = readThread(readingOfHtml(page))
  expect([commentCount, comments.length]).toEqual([3, 3])
})

test('links below the post, each with the linkback it is behind it', () => {
  const page = `<p>Tracked by:<br><a href="http://far.example/1">"Far away" (Far)</a> [Trackback]<br><a href="http://near.example/2">http://near.example/2</a> [Pingback]<br><a href="/3">3</a> [Pingback]</p>`
  expect(readThread(readingOfHtml(page)).linkbacks.map(({ item }) => item)).toMatchObject([
    { protocol: 'trackback', source: 'http://far.example/1', title: 'Far away', blogName: 'Far', excerpt: null },
    { protocol: 'pingback', source: 'http://near.example/2', title: null, excerpt: null },
  ])
})

describe('a table for each comment, whose number stands alone in its name', () => {
  test('with links to it by "cid=", and answers in lists (Slash)', () => {
    const comment = (id: number, title: string, name: string, words: string, answers = '') =>
      `<li><a name="${id}"></a><table><tr><td><font><a name="${id}"><b>${title}</b></a></font> (Score:${id})<br>by <a href="/~${name}">${name} (40${id})</a> <font>on Saturday March 06, @07:02AM (<a href="/comments.pl?sid=9&cid=${id}">#${id}</a>)</font></td></tr><tr><td>${words}</td></tr></table><p><font>[ <a href="/comments.pl?sid=9&op=Reply&pid=${id}">Reply to This</a> ]</font>${answers}`
    const answers = `<ul>${comment(2, 'Re:Ferry', 'ben', 'It rains.')}</ul>`
    const page = `<ul>${comment(1, 'Ferry', 'ada', 'A fine day.', answers)}${comment(3, 'Walk', 'cleo', 'Snow!')}</ul>`
    const { comments, parents } = threadOf(page)
    expect(comments.map(([id, name, , words]) => [id, name, words])).toEqual([
      ['1', 'ada', 'A fine day.'],
      ['2', 'ben', 'It rains.'],
      ['3', 'cleo', 'Snow!'],
    ])
    expect(parents).toEqual([null, '1', null])
  })

  const scoop = (id: number, name: string, words: string) =>
    `<a name="${id}"></a><table><tr><td><b><a name="${id}">Ferry</a></b> (<a href="/comments/2004/3/5/9/${id}#${id}">none / 0</a>) (#${id})<br>by <a href="/user/uid:40${id}">${name}</a> on Sat Mar 6th, 2004 at 07:02:11 AM EST</td></tr><tr><td>${words}</td></tr><tr><td><b>[ <a href="/comments/2004/3/5/9/0#here">Parent</a> ]</b></td></tr></table>`

  test('with links to it under "/comments/", and answers in lists behind it (Scoop)', () => {
    const page = `<dl><dd>${scoop(1, 'ada', 'A fine day.')}<ul><li>${scoop(2, 'ben', 'It rains.')}</li></ul>${scoop(3, 'cleo', 'Snow!')}</dd></dl>`
    expect(threadOf(page)).toMatchObject({
      comments: [
        ['1', 'ada', '2004-03-06', 'A fine day.'],
        ['2', 'ben', '2004-03-06', 'It rains.'],
        ['3', 'cleo', '2004-03-06', 'Snow!'],
      ],
      parents: [null, '1', null],
    })
  })

  test('a bare number that no link calls a comment is none', () => {
    const notes = [1, 2].map((id) => `<p><a name="${id}"></a>Note ${id}, <a href="#ref${id}">back</a></p>`).join('')
    expect(readThread(readingOfHtml(`<h1>A walk</h1>${notes}`)).comments).toEqual([])
  })
})

test('a linkback that its software calls TrackBack has the title of its heading (.Text)', () => {
  const comment = (id: number, title: string, who: string) =>
    `<h4><a title="permalink" href="#${id}">#</a> <a name="${id}"></a>${title}</h4><div>Saturday, March 06, 2004 7:0${id} AM by ${who}</div><p>A fine day.</p>`
  const thread = `<div class="comments"><h3>Comments</h3>${comment(1, 're: A walk', 'Ben')}${comment(2, 'An answer', '<a href="http://far.example/answer">TrackBack</a>')}</div>`
  expect(threadOf(thread).linkbacks).toEqual([['trackback', 'http://far.example/answer', false]])
  const { linkbacks } = readThread(readingOfHtml(`<h1>A walk</h1><div id="comments">${thread}</div>`))
  expect(linkbacks.map(({ item }) => item.title)).toEqual(['An answer'])
})

test('the blog of a linkback may stand between its title and what it is (dasBlog)', () => {
  const page = `<div class="trackbackBoxStyle">Tracked by:<br><a href="http://far.example/1">"Far away"</a> (Far) [Trackback]</div>`
  expect(readThread(readingOfHtml(page)).linkbacks.map(({ item }) => item)).toMatchObject([
    { protocol: 'trackback', source: 'http://far.example/1', title: 'Far away', blogName: 'Far' },
  ])
})

test('days of linkbacks without a year have that of the first day about or before them (Serendipity)', () => {
  const ping = `<div class="serendipity_comment"><a id="c5"></a><div class="serendipity_comment_source"><strong>Weblog:</strong> Far<br><strong>Aufgenommen:</strong> Mär 06, 12:01</div><a href="http://far.example/1">Far away</a><div class="serendipity_commentBody">They wrote.</div></div>`
  const comment = `<div id="serendipity_comment_6" class="serendipity_comment"><div class="serendipity_commentBody">A fine day.</div><div class="serendipity_comment_source"><span class="comment_source_author">Ben</span> am <span class="comment_source_date">06.03.2006 07:02</span></div></div>`
  const page = `<html lang="de"><body><h1>A walk</h1><p>5. März 2006</p><h4>Trackbacks</h4>${ping}<h4>Kommentare</h4>${comment}`
  const { comments, linkbacks } = readThread(readingOfHtml(page))
  expect([...linkbacks, ...comments].map(({ item }) => item.publishedAt)).toEqual([
    '2006-03-06T12:01:00',
    '2006-03-06T07:02:00',
  ])
})
