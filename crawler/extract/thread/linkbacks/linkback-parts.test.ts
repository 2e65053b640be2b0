import { describe, expect, test } from 'vitest'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'

const linkbackOf = (html: string) => readThread(readingOfHtml(`<h2>Post</h2>${html}`)).linkbacks[0]?.item

describe('title, blog and excerpt of a linkback', () => {
  test.each([
    [
      'a headline with the blog in it',
      '<p>&raquo; <a href="http://far.example/1">Far away</a> from Far<br>They wrote. <a href="http://far.example/1">[Read More]</a></p><p>Tracked on May 3, 2006</p>',
      { title: 'Far away', blogName: 'Far', excerpt: 'They wrote.' },
    ],
    [
      'a headline in another language, with words for the day that are no name',
      '<p>&raquo; <a href="http://far.example/1">Far away</a> von Far<br>They wrote. <a href="http://far.example/1">[Weiter lesen]</a></p><p class="posted">Verlinkt am 03.05.2006 12:01</p>',
      { title: 'Far away', blogName: 'Far', excerpt: 'They wrote.' },
    ],
    [
      'labelled lines',
      '<a href="http://far.example/1">Far away</a><br>Excerpt: They wrote.<br>Weblog: Far<br>Tracked: May 3, 2006',
      { title: 'Far away', blogName: 'Far', excerpt: 'They wrote.' },
    ],
    [
      'a title in bold below the name of the blog',
      '<cite><a href="http://far.example/1">Far</a></cite> on May 3, 2006<p><strong>Far away</strong><br>They wrote.</p>',
      { title: 'Far away', blogName: 'Far', excerpt: 'They wrote.' },
    ],
    [
      'a title that links, after the name of the blog',
      '<h4><cite>Far</cite> on <time datetime="2006-05-03">May 3</time>: <a href="http://far.example/1">Far away</a></h4><div class="comment-text">They wrote.</div>',
      { title: 'Far away', blogName: 'Far', excerpt: 'They wrote.' },
    ],
    [
      'words that only say where it is from',
      '<cite><a href="http://far.example/1">Far away</a></cite> May 3, 2006<p>Pingback from http://far.example/1</p>',
      { title: 'Far away', blogName: null, excerpt: null },
    ],
  ])('%s', (_, html, said) => {
    expect(linkbackOf(`<div class="trackback" id="ping-1">${html}</div>`)).toMatchObject({
      source: 'http://far.example/1',
      publishedAt: expect.stringMatching(/^2006-05-03/),
      ...said,
    })
  })

  test('a title beside the home of its blog is the page it comes from', () => {
    expect(
      linkbackOf(
        '<div>Tracked from <a href="http://far.example/">Far away</a> at 2006-05-03 10:02<br>タイトル : <a href="http://far.example/1">By the mill</a><br>We walked there too.</div>',
      ),
    ).toMatchObject({
      protocol: 'trackback',
      source: 'http://far.example/1',
      title: 'By the mill',
      blogName: 'Far away',
    })
  })

  test('one that leads nowhere is none', () => {
    expect(linkbackOf('<div class="trackback"><p>Trackbacks are closed.</p></div>')).toBeUndefined()
  })

  test('the link to the page is told from the link to its author', () => {
    expect(
      linkbackOf(
        '<article class="webmention"><a class="p-author h-card" href="http://far.example/"><b>Far</b></a> <time datetime="2020-01-02"></time><p>Nice.</p><a class="webmention__source u-url" href="http://far.example/notes/9">Source</a></article>',
      ),
    ).toMatchObject({ protocol: 'webmention', source: 'http://far.example/notes/9', excerpt: 'Nice.' })
  })
})
