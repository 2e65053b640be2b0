import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const FILL =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'
const page = (body: string, around = ''): string => `<html><head><title>A walk | A blog</title></head><body>
<div id="header"><h1><a href="/">A blog</a></h1></div>
<div class="post"><h2><a href="/2007/05/a-walk/" rel="bookmark">A walk</a></h2><p class="postmetadata">By Ada in <a href="/category/out/" rel="category tag">Out</a></p>
<div class="entry">${FILL}${body}</div></div>
<div id="sidebar"><h2>Blogroll</h2><ul class="blogroll"><li><a href="http://friend.example/">A friend</a></li></ul></div>${around}
<div id="footer"><a href="http://engine.example/">Powered by an engine</a></div></body></html>`

const targets = (html: string): readonly string[] => said(html).citations.map(({ target }) => target)
const zoneOf = (html: string, target: string): string | undefined =>
  [...said(html).citations, ...said(html).otherLinks].find((link) => link.target === target)?.zone

describe('the zone of an anchor', () => {
  test('an anchor in the body is a citation, with its words and its sentence', () => {
    const html = page(
      '<p>It was hot. Bea wrote <a href="http://bea.example/weir" rel="friend">about the weir</a> last year. We agreed.</p>',
    )
    expect(said(html).citations).toEqual([
      {
        target: 'http://bea.example/weir',
        anchorText: 'about the weir',
        context: 'Bea wrote about the weir last year.',
        rel: 'friend',
        zone: 'body',
        mention: null,
        comment: null,
      },
    ])
  })
  test('an anchor in what the post quotes is a citation of zone quote', () => {
    expect(
      zoneOf(
        page('<blockquote><p>So says <a href="http://cy.example/">Cy</a>.</p></blockquote>'),
        'http://cy.example/',
      ),
    ).toBe('quote')
  })
  test('a quote that names its source cites it, though no anchor leads there', () => {
    const html = page(
      '<blockquote cite="http://eve.example/"><p>So it was.</p></blockquote><blockquote cite="http://cy.example/"><p>So says <a href="http://cy.example/">Cy</a>.</p></blockquote>',
    )
    expect(targets(html)).toEqual(['http://cy.example/', 'http://eve.example/'])
  })
  test.each([
    ['blogroll', 'http://friend.example/'],
    ['footer', 'http://engine.example/'],
    ['tags', 'http://blog.example/category/out/'],
  ])('an anchor in the %s is no citation', (zone, target) => {
    expect(zoneOf(page(''), target)).toBe(zone)
    expect(targets(page(''))).toEqual([])
  })
  test('share links are known by their address, whatever they stand in', () => {
    const html = page('<p><a href="http://digg.com/submit?url=x">Digg</a> <a href="http://bea.example/">Bea</a></p>')
    expect(targets(html)).toEqual(['http://bea.example/'])
    expect(zoneOf(html, 'http://digg.com/submit?url=x')).toBe('share')
  })
  test('a badge of the software is none', () => {
    const html = page('<a href="http://engine.example/"><img src="/b.png" alt="powered by Engine"></a>')
    expect(targets(html)).not.toContain('http://engine.example/')
  })
  test('what a blog offers to do with a post is none', () => {
    const html = page('<p><a href="/blog.cgi?do=edit&amp;page=a-walk">Edit</a></p>')
    expect(targets(html)).not.toContain('http://blog.example/blog.cgi?do=edit&page=a-walk')
  })
  test('a line of tags is no text, whatever its class', () => {
    expect(
      zoneOf(
        page('<p>Filed under: <a href="http://elsewhere.example/rivers">rivers</a></p>'),
        'http://elsewhere.example/rivers',
      ),
    ).toBe('tags')
  })
  test('what stands under a heading for related posts is related', () => {
    expect(
      zoneOf(
        page('<h3>Related posts</h3><ul><li><a href="http://blog.example/2006/01/mill/">The mill</a></li></ul>'),
        'http://blog.example/2006/01/mill/',
      ),
    ).toBe('related')
  })
  test('a post that links to itself cites nothing', () => {
    expect(targets(page('<p>As I said <a href="http://blog.example/2007/05/a-walk/#top">above</a>.</p>'))).toEqual([])
  })
  test('a link to another post of the same blog is a citation', () => {
    expect(targets(page('<p>See <a href="/2006/01/mill/">the mill</a> for that.</p>'))).toEqual([
      'http://blog.example/2006/01/mill/',
    ])
  })
  test("a picture's own file is no address of the talk", () => {
    expect(
      targets(page('<p><a href="/files/weir.jpg"><img src="/files/weir-small.jpg" alt="The weir"></a></p>')),
    ).toEqual([])
  })
  test('a link to the terms of a post is no citation', () => {
    const html = page(
      `<p>These words are under <a rel="license" href="http://terms.example/by/">terms</a> as <a href="http://bea.example/">Bea</a> set them.</p>`,
    )
    expect(targets(html)).toEqual(['http://bea.example/'])
  })

  test('a link in a comment belongs to the comment', () => {
    const html = page(
      '',
      '<ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn">Dan</cite> <time datetime="2007-05-04"></time><p>Compare <a href="http://dan.example/x">mine</a> with it.</p></li></ol>',
    )
    expect(said(html).otherLinks.find(({ target }) => target === 'http://dan.example/x')).toMatchObject({
      zone: 'comment',
      comment: '7',
    })
  })
})

test('citations are found in a theme that names nothing', () => {
  const html = `<html><head><title>A walk - A blog</title></head><body><div><h1><a href="/">A blog</a></h1></div>
<div><div><h2>A walk</h2><p>May 3, 2007</p>${FILL}<p>Bea wrote <a href="http://bea.example/weir">about the weir</a> last year.</p></div>
<div><h2>Archives</h2><ul><li><a href="/2007/04/">April</a></li></ul><h2>Friends</h2><ul><li><a href="http://friend.example/">A friend</a></li></ul></div></div></body></html>`
  expect(targets(html)).toEqual(['http://bea.example/weir'])
})
