import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

describe('the day of a change', () => {
  const days = (meta: string) =>
    said(
      `<title>Spring</title><div class="post"><h1>Spring</h1>${meta}<p>Some words of spring, and then a few more of them.</p></div>`,
      'http://blog.example/spring',
    ).post
  const day = (meta: string) => days(meta)?.publishedAt

  const BOTH = [
    '<p class="meta">Updated: May 9, 2011 | Posted: May 2, 2011 by Ada</p>',
    '<p class="meta">Geändert am 9. Mai 2011, erstellt am 2. Mai 2011</p>',
    '<p class="meta">最終更新日：2011年5月9日 投稿日：2011年5月2日</p>',
    '<p class="meta"><span class="updated">Updated <time datetime="2011-05-09">May 9</time></span> <time datetime="2011-05-02">May 2</time></p>',
    '<div class="date">Last edited <span class="date">May 9, 2011</span></div><div class="date">Created <span class="date">May 2, 2011</span></div>',
    '<p>Some words below the first ones, a line of them.</p><div class="foot">Posted on May 2, 2011 by Ada<br>Last modified on May 9, 2011</div>',
    '<p class="meta">By Ada | <span class="updated">2011-05-09T10:00:00+00:00</span>May 2nd, 2011</p>',
    '<p class="meta">Last edited May 9, 2011<!-- Created May 2, 2011 --></p>',
    '<div><span>Published: 2 May 2011</span> <span>Last updated: 9 May 2011</span></div>',
    '<div class="meta"><p>Published: 2 May 2011</p><p>Last updated: 9 May 2011</p></div>',
    '<p><time itemprop="dateModified" datetime="2011-05-09">May 9</time> <time itemprop="datePublished" datetime="2011-05-02">May 2</time></p>',
    '<p><time class="dt-published" datetime="2011-05-02">May 2</time> <time class="dt-updated" datetime="2011-05-09">May 9</time></p>',
    '<p>发布于 2011年5月2日</p><p>最后更新于 2011年5月9日</p>',
  ]
  test.each(BOTH)('is not that of the post, where another stands beside it: %s', (meta) => {
    expect(day(meta)).toBe('2011-05-02')
  })

  test.each(BOTH)('is told beside it: %s', (meta) => {
    expect(days(meta)?.updatedAt?.slice(0, 10)).toBe('2011-05-09')
  })

  test.each([
    '<p class="meta">May 2, 2011</p><p>Updates from May 9, 2011 are in the other room, and they are long.</p>',
    '<p class="meta">May 2, 2011</p><p>We updated the shop on May 9, 2011 and then we went home. It was late.</p>',
    '<p class="meta"><span class="updated">May 2, 2011</span></p>',
    '<p class="meta">Updated every Friday. Written on May 2, 2011</p>',
  ])('is told by no other sentence: %s', (meta) => {
    expect(days(meta)?.updatedAt).toBeNull()
  })

  test('is better than none', () => {
    expect(day('<p class="meta">Last modified: May 9, 2011</p>')).toBe('2011-05-09')
  })
})
