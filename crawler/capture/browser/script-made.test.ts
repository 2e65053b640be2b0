import { describe, expect, test } from 'vitest'
import { scriptMadeIn } from './script-made.ts'

const thread =
  (more: object = {}) =>
  () => ({ comments: [], linkbacks: [], commentCount: null, commentsElsewhere: null, commentApis: [], ...more })
const POST = `<h1>A post</h1><p>${'Words that are read without any script. '.repeat(20)}</p>`
const page = (rest: string) => `<!doctype html><html><head><title>A title</title></head><body>${rest}</body></html>`
const reason = (rest: string, more: object = {}) => scriptMadeIn(page(rest), thread(more))

describe('a body is made by a script', () => {
  test.each([
    '<div id="root"></div><script src="/main.js"></script>',
    "<noscript>You need to enable JavaScript to run this app.</noscript><div id='app'>Loading…</div><script src=/a.js></script>",
    '<header>My blog</header><main id="__next"><!-- --></main><script>start()</script>',
    '<script>document.write("<p>words</p>")</script>',
  ])('%s', (rest) => expect(reason(rest)).toBe('body'))
})

describe('comments are made by a script', () => {
  test.each([
    '<div id="comments"></div><script src="/js/comments.js"></script>',
    '<section class="comments-area"><h2>Comments</h2><div class="list">Loading…</div></section><script>load("/comments.json")</script>',
    '<comments-thread data-post="7"></comments-thread><script type="module" src="/app.4f2a.js"></script>',
    '<ol class=commentlist><!-- filled later --></ol><script>fetchComments()</script>',
  ])('%s', (rest) => expect(reason(POST + rest)).toBe('comments'))

  test('where the page says that there are some', () => {
    const rest = `${POST}<p>3 comments</p><div id="comments"></div><form><textarea></textarea></form><script src="/x.js"></script>`
    expect(reason(rest, { commentCount: 3 })).toBe('comments')
  })
})

describe('nothing is made by a script', () => {
  test.each([
    ['in a page without one', '<div id="root"></div>'],
    ['in a post with a script beside it', `${POST}<script src="/stats.js"></script>`],
    ['in a short post', '<h1>Hi</h1><p>Back on Monday.</p><script src="/stats.js"></script>'],
    [
      'where there are no comments',
      `${POST}<div id="comments"><p>No comments yet</p></div><script src="/comments.js"></script>`,
    ],
    [
      'where comments would come by a form',
      `${POST}<ol id="comments"></ol><form><textarea></textarea></form><script src="/comments.js"></script>`,
    ],
    [
      'of what WordPress sends along',
      `${POST}<div id="comments"></div><script src="/wp-includes/js/comment-reply.js"></script>`,
    ],
  ])('%s', (_, rest) => expect(reason(rest)).toBeNull())

  test.each([
    ['has its comments', { comments: [{}] }],
    ['has pingbacks alone', { linkbacks: [{}] }],
    ['says that it has none', { commentCount: 0 }],
    ['names a list of them', { commentApis: ['http://a.example/wp-json/wp/v2/comments?post=1'] }],
    ['names who keeps them', { commentsElsewhere: { system: 'Disqus', thread: null } }],
  ])('in a thread that %s', (_, more) => {
    expect(reason(`${POST}<div id="comments"></div><script src="/comments.js"></script>`, more)).toBeNull()
  })
})

test('a page that is made to take long takes no time', () => {
  for (const part of ['<', '<div>', '<div id=comments>', '<noscript>', '<script ', 'a', '<a-b-c']) {
    scriptMadeIn(`${POST}<script></script>${part.repeat(1_000_000 / part.length)}`, thread())
  }
})
