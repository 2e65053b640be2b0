import { describe, expect, test } from 'vitest'
import { readingOf } from '../../context.ts'
import { commentPagesOf } from './comment-pages.ts'

const POST = 'http://blog.example/2007/05/a-walk/'
const pagesOf = (html: string, address = POST) =>
  commentPagesOf(readingOf(html, { address, headers: {}, fetchedAt: '2026-01-01T00:00:00.000Z' }))
const link = (href: string, words = '2'): string => `<a href="${href}">${words}</a>`

describe('further pages of a thread', () => {
  test.each([
    ['WordPress', `${POST}comment-page-2/#comments`, `${POST}comment-page-2/`],
    ['WordPress without pretty addresses', '?p=7&cpage=2#comments', 'http://blog.example/?p=7&cpage=2'],
    ['Blogger', '?commentPage=2', `${POST}?commentPage=2`],
  ])('by an address that is nothing else: %s', (_, href, page) => {
    const address = href.startsWith('?p=7') ? 'http://blog.example/?p=7' : POST
    expect(pagesOf(link(href), address)).toEqual([page])
  })

  test('TypePad keeps them below the post, whose own address ends in .html', () => {
    const address = 'http://blog.example/2007/05/a-walk.html'
    expect(pagesOf(link('/2007/05/a-walk/comments/page/2/#comments'), address)).toEqual([`${POST}comments/page/2/`])
  })

  test('"?page=2" counts in the pager of the comments, and not in that of the post', () => {
    expect(pagesOf(`<div class="comment-pages">${link('?page=2')}</div>`)).toEqual([`${POST}?page=2`])
    expect(pagesOf(`<div class="page-links">${link('?page=2')}</div>`)).toEqual([])
    expect(pagesOf(link('?page=2#comments'))).toEqual([`${POST}?page=2`])
  })

  test('a branch of which only the head is shown', () => {
    expect(pagesOf(link('?thread=513#t513', 'Expand') + link('?thread=514#t514', 'Link'))).toEqual([
      `${POST}?thread=513`,
    ])
  })

  test('from a page in the middle: those before and after it, and the post itself where the link says so', () => {
    const html =
      link(POST, '← Newer Comments') + link(`${POST}comment-page-1/`, '1') + link(`${POST}comment-page-3/`, '3')
    expect(pagesOf(html, `${POST}comment-page-2/`)).toEqual([POST, `${POST}comment-page-1/`, `${POST}comment-page-3/`])
  })

  test.each([
    ...['« Older Comments', 'Newer Comments »', 'Show all 40 comments', 'Load more replies', 'Ältere Kommentare'],
    ...['Commentaires plus anciens', 'Commentaires suivants', 'Comentarios más recientes', 'Comentários antigos'],
    ...['Commenti più vecchi', 'Oudere reacties', 'Starsze komentarze', 'Vanhemmat kommentit', 'Äldre kommentarer'],
    ...['Eldre kommentarer', 'Starší komentáře', 'Régebbi hozzászólások', 'Eski yorumlar', 'Предыдущие комментарии'],
    ...['Старіші коментарі', 'Παλαιότερα σχόλια', 'תגובות ישנות יותר', 'التعليقات الأقدم', 'Bình luận cũ hơn'],
    ...['以前のコメント', '较早评论', '較舊的留言', '이전 댓글', 'Komentar Lama'],
  ])('by what the link says: %s', (words) => {
    expect(pagesOf(link(`${POST}?view=before`, words))).toEqual([`${POST}?view=before`])
  })
})

describe('no further page of the thread', () => {
  test.each([
    ['one comment’s permalink', link(`${POST}comment-page-2/#comment-12`, '3 May 2007')],
    ['the thread of another post', link('http://blog.example/2007/06/other/comment-page-2/')],
    ['the page itself', link(`${POST}#comments`, 'Older comments')],
    ['its canonical address', `<link rel="canonical" href="${POST}comment-page-2/">`],
    ['a link to act', link('?replytocom=12#respond', 'More comments')],
    ['the comments of the whole blog', link('http://blog.example/comments/', 'All comments')],
  ])('%s', (_, html) => expect(pagesOf(html)).toEqual([]))
})
