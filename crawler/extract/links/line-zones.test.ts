import { expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS = 'We went along the river for two hours, past the mill and the old weir, and talked about maps.'
const zoneOf = (target: string, body: string): string | undefined => {
  const html = `<title>A walk | A blog</title><div class="post"><h2>A walk</h2><div class="entry-content">${body}</div></div>`
  const { citations, otherLinks } = said(html)
  return [...citations, ...otherLinks].find((link) => link.target === target)?.zone
}

const MILL = 'http://blog.example/2006/01/mill/'
const BEA = 'http://bea.example/'
const mill = `<a href="${MILL}">The mill</a>`
const bea = `<a href="${BEA}">Bea</a>`

test.each([
  ['a labelled line of a body of bare text', `${WORDS}<br>Related: ${mill}<br>${WORDS}`, MILL, 'related'],
  ['a list under a label, in bare text', `${WORDS}<br><b>Related posts</b><br>${mill}<br>${mill}`, MILL, 'related'],
  [
    'a list under a label that is no heading',
    `<p>${WORDS}</p><p><b>Related posts</b></p><ul><li>${mill}</li></ul>`,
    MILL,
    'related',
  ],
  ['what the post was written with', `<p>${WORDS}</p><p>Blogged with the ${bea} browser</p>`, BEA, 'tags'],
  ['a prompt to subscribe', `<p>${WORDS}</p><p>If you liked this, follow ${bea}.</p>`, BEA, 'share'],
  [
    'small print',
    `<p>${WORDS}</p><div>9:14 AM ${bea} <a href="/2007/05/a-walk/">#</a> <a href="javascript:c(1)">comment []</a></div>`,
    BEA,
    'tags',
  ],
  [
    'small print that begins so',
    `<p>${WORDS}</p><p>This entry was posted on May 3, 2007.<br>It follows ${bea}.</p>`,
    BEA,
    'tags',
  ],
  [
    'a byline with its category',
    `<p>Escrito por Ada, 3 mayo 2007 en <a href="${MILL}">Out</a></p><p>${WORDS}</p>`,
    MILL,
    'tags',
  ],
  ['a byline in columns', `<p>May 3, 2007 | Ada | <a href="${MILL}">Out</a></p><p>${WORDS}</p>`, MILL, 'tags'],
  ['a way back', `<p>${WORDS}</p><p>« Previous: ${mill}</p>`, MILL, 'navigation'],
])('a link in %s is no citation', (_, body, target, zone) => expect(zoneOf(target, body)).toBe(zone))

test.each([
  ['a line before a label', `${bea} said so.<br>Related: ${mill}`, BEA],
  [
    'a paragraph after a labelled list',
    `<p><b>Related posts</b></p><ul><li>${mill}</li></ul><p>${WORDS} ${bea} came too.</p>`,
    BEA,
  ],
  ['a label that leads to another site', `<p>${WORDS}</p><p>See also: ${bea}</p>`, BEA],
  ['a short paragraph that reads like a label', `<p>${WORDS}</p><p>Mehr dazu bei ${bea}.</p>`, BEA],
  ['a credit', `<p>${WORDS}</p><p>(via ${bea})</p>`, BEA],
  [
    'a line about comments elsewhere',
    `<p>${WORDS}</p><p>${bea} has <a href="http://bea.example/comments/">comments</a> too.</p>`,
    BEA,
  ],
])('a link in %s is a citation', (_, body, target) => expect(zoneOf(target, body)).toBe('body'))
