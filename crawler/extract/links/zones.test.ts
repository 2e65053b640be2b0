import { describe, expect, test } from 'vitest'
import type { Zone } from '../../../graph/model.ts'
import { POST, said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'
const [EXT, OWN] = ['http://bea.example/weir', 'http://blog.example/2006/01/mill/']
const ext = `<a href="${EXT}">Bea</a>`
const own = `<a href="${OWN}">The mill</a>`

const page = (body: string, after = '', around = ''): string =>
  `<html><head><title>A walk | A blog</title></head><body><div id="header"><h1><a href="/">A blog</a></h1></div>
<div class="post"><h2><a href="${POST}">A walk</a></h2><div class="entry-content">${WORDS}${body}${WORDS}</div>${after}</div>${around}</body></html>`

const zoneOf = (html: string, target: string): Zone | undefined => {
  const { citations, otherLinks } = said(html)
  return [...citations, ...otherLinks].find((link) => link.target === target)?.zone
}
const inBody = (html: string, target: string): Zone | undefined => zoneOf(page(html), target)
const afterBody = (html: string, target: string): Zone | undefined => zoneOf(page('', html), target)
const around = (html: string, target: string): Zone | undefined => zoneOf(page('', '', html), target)

describe('in the body', () => {
  test.each<[string, string, string, Zone]>([
    ['a paragraph', `<p>So says ${ext}.</p>`, EXT, 'body'],
    ['a paragraph, to the same blog', `<p>So says ${own}.</p>`, OWN, 'body'],
    ['a credit', `<p>[via ${ext}]</p>`, EXT, 'body'],
    ['a hat tip', `<p>Hat tip: ${ext}</p>`, EXT, 'body'],
    ['a source', `<p>Source: ${ext}</p>`, EXT, 'body'],
    [
      'a caption',
      `<div class="wp-caption"><img src="/x.jpg"><p class="wp-caption-text">Photo by ${ext}</p></div>`,
      EXT,
      'body',
    ],
    ['a footnote', `<ol class="footnotes"><li>So ${ext}.</li></ol>`, EXT, 'body'],
    ['a list', `<ul><li>${ext}</li><li>${own}</li></ul>`, EXT, 'body'],
    ['a table', `<table><tr><td>${ext}</td></tr></table>`, EXT, 'body'],
    [
      'a box named like layout',
      `<div class="module header"><p>It is long enough to be a paragraph of the post, says ${ext}.</p></div>`,
      EXT,
      'body',
    ],
    ['words in small letters', `<p style="font-size: 0.9em;">So says ${ext}.</p>`, EXT, 'body'],
    ['words in letters of one size', `<p style="font-size:1em">So says ${ext}.</p>`, EXT, 'body'],
    ['an offer to readers of small screens', `<p class="hidden-xs">So says ${ext}.</p>`, EXT, 'body'],
    ['a quote', `<blockquote><p>So says ${ext}.</p></blockquote>`, EXT, 'quote'],
    ['a quote in a line', `<p><q>So says ${ext}</q>, he says.</p>`, EXT, 'quote'],
    ['a quote in a quote', `<blockquote><blockquote>${ext}</blockquote></blockquote>`, EXT, 'quote'],
    [
      'an embedded message',
      `<blockquote class="twitter-tweet"><p>Oh</p>Bea <a href="${EXT}">May 3</a></blockquote>`,
      EXT,
      'quote',
    ],
    ['a line of tags', `<p>Tags: ${ext}, ${own}</p>`, EXT, 'tags'],
    ['a line of categories in another language', `<p>Kategorien: ${ext}</p>`, EXT, 'tags'],
    [
      'tags at Technorati',
      '<p>So <a href="http://technorati.com/tag/rivers">rivers</a></p>',
      'http://technorati.com/tag/rivers',
      'tags',
    ],
    ['a tag of the blog', '<p>So <a href="/tag/rivers/">rivers</a></p>', 'http://blog.example/tag/rivers/', 'tags'],
    [
      'a topic of the blog',
      '<p>So <a href="/search.pl?topic=3">rivers</a></p>',
      'http://blog.example/search.pl?topic=3',
      'tags',
    ],
    ['a tag by its rel', `<p>So <a rel="tag" href="${EXT}">rivers</a></p>`, EXT, 'tags'],
    ['a line of related posts', `<p>Related: ${own}</p>`, OWN, 'related'],
    ['a list under a heading', `<h3>Related posts</h3><ul><li>${own}</li></ul>`, OWN, 'related'],
    ['a box of a plugin', `<div class="yarpp-related"><ul><li>${own}</li></ul></div>`, OWN, 'related'],
    ['a series', `<p>In this series: ${own}</p>`, OWN, 'related'],
    ['an advertisement', `<div class="advertisement">${ext}</div>`, EXT, 'related'],
    ['a table of contents', `<div class="toc">${own}</div>`, OWN, 'navigation'],
    [
      'such a word in a sentence',
      '<p>The <a href="/2006/04/mill.html">newer</a> mill stands.</p>',
      'http://blog.example/2006/04/mill.html',
      'body',
    ],
    [
      'the words of a way on',
      `<p>${'Harbour lights | '}<a href="/2006/04/mill.html">Newer »</a></p>`,
      'http://blog.example/2006/04/mill.html',
      'navigation',
    ],
    ['a way on', `<p>Next: ${own}</p>`, OWN, 'navigation'],
    [
      'an archive of the blog',
      '<p>All of <a href="/2006/01/">January</a></p>',
      'http://blog.example/2006/01/',
      'navigation',
    ],
    ['the home page of the blog', '<p>On <a href="/">this blog</a></p>', 'http://blog.example/', 'navigation'],
    ['a feed of the blog', '<p>Take <a href="/feed/">the feed</a></p>', 'http://blog.example/feed/', 'navigation'],
    [
      'a writer of the blog',
      '<p>By <a href="/users/ada">Ada</a>, mostly</p>',
      'http://blog.example/users/ada',
      'author',
    ],
    ['a share row of a plugin', `<div class="sharedaddy"><a href="${EXT}">x</a></div>`, EXT, 'share'],
    ['a share row by its label', `<p>Share this: ${ext}</p>`, EXT, 'share'],
    [
      'a share link by its address',
      '<p><a href="http://digg.com/submit?url=x">Digg it</a></p>',
      'http://digg.com/submit?url=x',
      'share',
    ],
    ['a prompt to subscribe', `<div class="newsletter">${ext}</div>`, EXT, 'related'],
    ['an element that is hidden', `<p hidden>${ext}</p>`, EXT, 'hidden'],
    ['an element hidden from readers', `<p aria-hidden="true">${ext}</p>`, EXT, 'hidden'],
    ['one that is not displayed', `<p style="display: none">${ext}</p>`, EXT, 'hidden'],
    ['one that cannot be seen', `<p style="visibility:hidden">${ext}</p>`, EXT, 'hidden'],
    ['one far off the screen', `<div style="position:absolute; left:-9999px">${ext}</div>`, EXT, 'hidden'],
    ['one in letters of a pixel', `<p style="font-size:1px">${ext}</p>`, EXT, 'hidden'],
  ])('%s', (_, html, target, zone) => expect(inBody(html, target)).toBe(zone))
})

describe('in the entry, after the body', () => {
  test.each<[string, string, string, Zone]>([
    [
      'small print',
      `<p class="postmetadata">Posted in <a href="/category/out/" rel="category tag">Out</a></p>`,
      'http://blog.example/category/out/',
      'tags',
    ],
    ['a box about the author', `<div class="author-box">Ada draws maps, see ${ext}</div>`, EXT, 'author'],
    [
      'what a heading says is about the author',
      `<h3>About the author</h3><p>Ada draws maps for a living, see ${ext} for some of them.</p>`,
      EXT,
      'author',
    ],
    ['related posts', `<div id="jp-relatedposts">${own}</div>`, OWN, 'related'],
    ['the posts before and after', `<div class="post-nav">${own}</div>`, OWN, 'navigation'],
    ['share buttons', `<div class="addtoany_share_save_container">${ext}</div>`, EXT, 'share'],
  ])('%s', (_, html, target, zone) => expect(afterBody(html, target)).toBe(zone))
})

describe('elsewhere on the page', () => {
  test.each<[string, string, string, Zone]>([
    ['a blogroll', `<ul class="blogroll"><li>${ext}</li></ul>`, EXT, 'blogroll'],
    ['a blogroll in a sidebar', `<div id="sidebar"><h2>Blogroll</h2><ul><li>${ext}</li></ul></div>`, EXT, 'blogroll'],
    ['a sidebar', `<div id="sidebar"><h2>Lately read</h2><ul><li>${ext}</li></ul></div>`, EXT, 'navigation'],
    ['a menu', `<nav>${own}</nav>`, OWN, 'navigation'],
    ['an aside', `<aside>${ext}</aside>`, EXT, 'navigation'],
    [
      'archives by their heading',
      `<div><h3>Archives</h3><ul><li><a href="/2006/01/">January</a></li></ul></div>`,
      'http://blog.example/2006/01/',
      'navigation',
    ],
    [
      'a cloud of tags',
      '<div class="tagcloud"><a href="/tag/rivers/">rivers</a></div>',
      'http://blog.example/tag/rivers/',
      'tags',
    ],
    ['a footer', `<div id="footer">Theme by ${ext}</div>`, EXT, 'footer'],
    ['a footer by its tag', `<footer>Theme by ${ext}</footer>`, EXT, 'footer'],
    [
      'a comment',
      `<ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn">Cy</cite> <time datetime="2007-05-04"></time><p>See ${ext} too.</p></li></ol>`,
      EXT,
      'comment',
    ],
    ['the form for comments', `<div id="respond"><form>Read ${ext} first</form></div>`, EXT, 'comment'],
    [
      'an author box in the foot of an article',
      `<footer><div class="author-box"><p>Ada likes ${ext}</p></div></footer>`,
      EXT,
      'author',
    ],
    [
      'a box about the author in the foot of a post',
      `<div class="post-footer"><div class="about-author"><p>See ${ext}</p></div></div>`,
      EXT,
      'author',
    ],
    ['the foot of an article', `<footer><p>Set with ${ext}</p></footer>`, EXT, 'footer'],
    [
      'the blogs of a planet',
      `<div class="sidebar"><h2>Subscriptions</h2><ul><li>${ext}</li></ul></div>`,
      EXT,
      'blogroll',
    ],
    ['other planets', `<div class="sidebar"><h2>Planetarium:</h2><ul><li>${ext}</li></ul></div>`, EXT, 'blogroll'],
    [
      'blogs followed, in French',
      `<div id="sidebar"><h3>Abonnements</h3><ul><li>${ext}</li></ul></div>`,
      EXT,
      'blogroll',
    ],
    [
      'another heading of a sidebar',
      `<div class="sidebar"><h2>Subscriptions</h2><p>By post</p><h2>Weather</h2><ul><li>${ext}</li></ul></div>`,
      EXT,
      'navigation',
    ],
    ['nothing that is named', `<div>${ext}</div>`, EXT, 'navigation'],
  ])('%s', (_, html, target, zone) => expect(around(html, target)).toBe(zone))
})

test('a part of a text may be headed like the blogs of a planet', () => {
  expect(inBody(`<h3>Subscriptions</h3><ul><li>${ext}</li></ul>`, EXT)).toBe('body')
})

test('what is hidden, shared or related is never cited', () => {
  const html = page(
    `<p hidden>${ext}</p><p>Related: ${own}</p><p><a href="http://digg.com/submit?url=x">Digg</a></p><p><a href="${POST}#top">Up</a></p>`,
  )
  expect(said(html).citations).toEqual([])
})

describe('headings for related posts, in thirty languages', () => {
  test.each([
    ...[
      'Related posts',
      'You might also like',
      'Ähnliche Beiträge',
      'Das könnte dich auch interessieren',
      'Articles similaires',
    ],
    ...[
      'À lire aussi',
      'Entradas relacionadas',
      'Te puede interesar',
      'Artigos relacionados',
      'Leia também',
      'Articoli correlati',
    ],
    ...[
      'Leggi anche',
      'Gerelateerde berichten',
      'Lees ook',
      'Podobne wpisy',
      'Zobacz także',
      'Relaterade inlägg',
      'Läs också',
    ],
    ...['Relaterede indlæg', 'Les også', 'Lue myös', 'Aiheeseen liittyvää', 'Související články', 'Podobné príspevky'],
    ...[
      'Kapcsolódó bejegyzések',
      'Articole similare',
      'Похожие записи',
      'Читайте также',
      'Схожі записи',
      'Подобни публикации',
    ],
    ...[
      'Слични чланци',
      'Povezani članci',
      'Sorodni prispevki',
      'Σχετικά άρθρα',
      'İlgili yazılar',
      'פוסטים קשורים',
      'مقالات ذات صلة',
    ],
    ...[
      'مطالب مرتبط',
      '関連記事',
      'あわせて読みたい',
      '相关文章',
      '延伸閱讀',
      '관련 글',
      'Bài viết liên quan',
      'Artikel terkait',
      'Baca juga',
    ],
    ...['บทความที่เกี่ยวข้อง', 'संबंधित लेख', 'Entrades relacionades', 'Susiję straipsniai', 'Seotud postitused'],
  ])('%s', (heading) => {
    expect(inBody(`<h3>${heading}</h3><ul><li>${own}</li></ul>`, OWN)).toBe('related')
    expect(inBody(`<p><strong>${heading}:</strong></p><ul><li>${own}</li></ul>`, OWN)).toBe('related')
  })
})
