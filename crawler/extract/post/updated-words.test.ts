import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

describe('the day of a change', () => {
  const day = (meta: string) =>
    said(
      `<title>Spring</title><div class="post"><h1>Spring</h1>${meta}<p>Some words of spring, and then a few more of them.</p></div>`,
      'http://blog.example/spring',
    ).post?.publishedAt

  test.each([
    '<p class="meta">Updated: May 9, 2011 | Posted: May 2, 2011 by Ada</p>',
    '<p class="meta">Geändert am 9. Mai 2011, erstellt am 2. Mai 2011</p>',
    '<p class="meta">最終更新日：2011年5月9日 投稿日：2011年5月2日</p>',
    '<p class="meta"><span class="updated">Updated <time datetime="2011-05-09">May 9</time></span> <time datetime="2011-05-02">May 2</time></p>',
    '<div class="date">Last edited <span class="date">May 9, 2011</span></div><div class="date">Created <span class="date">May 2, 2011</span></div>',
    '<p>Some words below the first ones, a line of them.</p><div class="foot">Posted on May 2, 2011 by Ada<br>Last modified on May 9, 2011</div>',
    '<p class="meta">By Ada | <span class="updated">2011-05-09T10:00:00+00:00</span>May 2nd, 2011</p>',
    '<p class="meta">Last edited May 9, 2011<!-- Created May 2, 2011 --></p>',
  ])('is not that of the post, where another stands beside it: %s', (meta) => {
    expect(day(meta)).toBe('2011-05-02')
  })

  test('is better than none', () => {
    expect(day('<p class="meta">Last modified: May 9, 2011</p>')).toBe('2011-05-09')
  })
})
