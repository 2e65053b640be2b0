import { expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS =
  '<p>We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.</p>'.repeat(
    5,
  )
const textOf = (body: string, above = ''): string =>
  said(
    `<title>A walk | A blog</title><div class="post"><h2>A walk</h2>${above}<div class="entry-content">${body}</div></div>`,
  ).post?.text ?? ''

test.each([
  ['the words under a picture', '<figure><img src="/weir.jpg"><figcaption>The weir</figcaption></figure>'],
  ['a caption by its class', '<div><img src="/weir.jpg"><span class="imageCaption">The weir</span></div>'],
  ['a line that leads to other posts', '<p>Read also: <a href="/2006/01/weir/">The weir</a></p>'],
  ['such a line without a label', '<p><a href="/2006/01/weir/">The weir</a></p>'],
  ['a header that says the title again', '<header><h1>A walk</h1><span>The weir</span></header>'],
  ['such a line in another language', '<p>Zobacz także: <a href="/2006/01/weir/">The weir</a></p>'],
])('%s is no text of the post', (_, html) => expect(textOf(WORDS + html + WORDS)).not.toContain('The weir'))

test.each([
  ['a line of links that lead elsewhere', '<p><a href="http://bea.example/weir">The weir</a></p>'],
  ['a line with words beside its links', '<p>Compare <a href="/2006/01/weir/">The weir</a> with all this.</p>'],
  ['a table in a figure', '<figure><table><tr><td>The weir</td></tr></table></figure>'],
])('%s is text', (_, html) => expect(textOf(WORDS + html)).toContain('The weir'))

test('the lead between title and body is the first of the text, a byline there is not', () => {
  const lead =
    'Two hours along the river, in which we found that maps and people have more in common than one would think.'
  expect(textOf(WORDS, `<p>By Ada on May 3, 2007</p><p class="teaser">${lead}</p>`)).toMatch(/^Two hours.*\nWe went/)
})
