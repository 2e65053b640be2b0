import { describe, expect, test } from 'vitest'
import { blogPost } from '../../blog.fixture.ts'
import { isDomainMarket, parkedBy } from './parked.ts'

const given = (html: string) => parkedBy(Buffer.from(html))

describe('a parked domain', () => {
  test.each([
    '<html data-adblockkey="x"><body></body></html>',
    '<script type="text/javascript" src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script>',
    '<iframe src="//www.sedoparking.com/frmpark/b.example">',
    '<script>window.onload=function(){window.location.href="/lander"}</script>',
    '<title>b.example</title><p>The domain b.example is for sale.</p>',
    '<h1>Diese Domain steht zum Verkauf</h1>',
    '<p>Le nom de domaine b.example est à vendre</p>',
    '<p>Домен b.example продаётся</p>',
  ])('is known by %s', (html) => expect(given(html)).not.toBeNull())

  test.each([
    ['a post about one, on a blog with a feed', blogPost({ title: 'This domain is for sale' })],
    [
      'much that is said about one',
      `<p>This domain is for sale. ${'And I have thought about it for long. '.repeat(50)}`,
    ],
    ['a link to a market', '<p>I bought it <a href="https://sedo.com/domain/1">there</a>, and wrote about it.'],
    ['words in a script', '<script>var text = "this domain is for sale"</script><p>A page.'],
  ])('is not %s', (_, html) => expect(given(html)).toBeNull())

  test('sends to where it is sold, and not to what the seller writes', () => {
    expect(isDomainMarket('https://www.hugedomains.com/domain_profile.cfm?d=b.example')).toBe(true)
    expect(isDomainMarket('https://www.hugedomains.com/blog/a-post')).toBe(false)
    expect(isDomainMarket('https://sedan.com/domain')).toBe(false)
  })

  test('takes no time to look for in what is made to take long', () => {
    for (const piece of ['<script ', '<html ', 'domain ', '<img src =', '<'])
      expect(given(piece.repeat(12_000))).toBeNull()
  })
})
