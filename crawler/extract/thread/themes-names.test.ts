// How themes set the name of who wrote a comment, one shape a case.
import { expect, test } from 'vitest'
import { readingOfHtml } from './reading.fixture.ts'
import { threadOf } from './themes.fixture.ts'
import { readThread } from './thread.ts'

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

test('of what stands round a day, what is announced is the name', () => {
  const comment = (id: number, name: string) =>
    `<div class="comment" id="comment-${id}"><strong><a href="#forum${id}">A walk</a></strong> <small>${id} mai 2009, par ${name}</small><p>A fine day.</p><p><a href="/reply?id=${id}">Répondre à ce message</a></p></div>`
  expect(threadOf(`${comment(3, 'Ada')}${comment(4, 'Ben')}`).comments).toEqual([
    ['3', 'Ada', '2009-05-03', 'A fine day.'],
    ['4', 'Ben', '2009-05-04', 'A fine day.'],
  ])
})

test('a name set off before the words it says, in one line with them', () => {
  const comment = (id: number, name: string) =>
    `<li id="comment-${id}"><p><strong>${name}</strong> says: A fine day, and see: it rains.</p><p>So it was.</p><p><em>May ${id}, 2009</em></p></li>`
  expect(threadOf(`<ol>${comment(3, 'Ada')}${comment(4, 'Ben')}</ol>`).comments).toEqual([
    ['3', 'Ada', '2009-05-03', 'A fine day, and see: it rains. So it was.'],
    ['4', 'Ben', '2009-05-04', 'A fine day, and see: it rains. So it was.'],
  ])
})

test('the words that round a time off are no name', () => {
  const said = (id: number, name: string, about: string): string =>
    `<div class="comment" id="comment-${id}"><b>${name}</b><a href="#comment-${id}"><time datetime="2009-05-0${id}T11:22:00Z">${about} 9 years ago</time></a><p>Words of ${name}.</p></div>`
  expect(threadOf(said(1, 'Ada', 'about') + said(2, 'Ben', 'almost')).comments).toEqual([
    ['1', 'Ada', '2009-05-01', 'Words of Ada.'],
    ['2', 'Ben', '2009-05-02', 'Words of Ben.'],
  ])
})

test('the handle of a network beside a name is no part of it', () => {
  const said = (id: number, name: string): string =>
    `<article class="mastodon-comment"><div class="author"><div><a href="http://${name}.example/">${name}</a><a href="http://${name}.example/">@${name}@net.example</a></div><a class="date" href="http://net.example/@${name}/${id}">5/${id}/2009, 11:22:33 AM</a></div><div class="content"><p>Words of ${name}.</p></div></article>`
  expect(threadOf(`<h2>Comments</h2><div>${said(3, 'Ada')}${said(4, 'Ben')}</div>`).comments).toEqual([
    [null, 'Ada', '2009-05-03', 'Words of Ada.'],
    [null, 'Ben', '2009-05-04', 'Words of Ben.'],
  ])
})

test('a handle where no other name stands is the name', () => {
  const comment = `<div class="comment" id="comment-1"><span class="author"><a href="http://net.example/@ada">@ada</a> said</span> <time datetime="2009-05-03">x</time><p>Mine.</p></div>`
  expect(threadOf(comment).comments.map(([, author]) => author)).toEqual(['ada'])
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

test('a link to the site of a commenter may have an item of its own', () => {
  const html = `<h4 id="comment1">Re: A walk</h4><div>A fine day.</div><ul><li>2009/05/03(日) 11:22:33 |</li><li><a href="http://ada.example/">URL</a> |</li><li>Ada #-</li></ul>`
  const { comments } = readThread(readingOfHtml(`<div id="comments">${html}</div>`))
  expect(comments.map(({ item }) => [item.author, item.authorUrl])).toEqual([['Ada', 'http://ada.example/']])
})
