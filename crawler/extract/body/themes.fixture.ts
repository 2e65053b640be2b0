// Constructed: pages in themes that name nothing we know, and the kinds of posts they may show. Each kind says which addresses it cites.

export const TITLE = 'A walk along the river'

const TEXT =
  'We went along the river for two hours, past the mill and the old weir, and talked about maps and about the people who draw them.'
const MORE =
  'On the way back it rained, which nobody minded, for the maps were dry, and the mill had a roof under which nine people can stand.'

export interface PostKind {
  readonly html: string
  readonly cites: readonly string[]
}

const [BEA, CY] = ['http://bea.example/weir', 'http://cy.example/2007/maps.html']
const cites = (html: string, ...cites: readonly string[]): PostKind => ({ html, cites })

export const POSTS: Readonly<Record<string, PostKind>> = {
  paragraphs: cites(
    `<p>${TEXT} <a href="${BEA}">Bea</a> was there.</p><p>${MORE}</p><p>See <a href="${CY}">Cy</a> for more.</p>`,
    BEA,
    CY,
  ),
  'bare text': cites(
    `${TEXT} <a href="${BEA}">Bea</a> was there.<br><br>${MORE}<br><br>See <a href="${CY}">Cy</a> for more.<br>`,
    BEA,
    CY,
  ),
  'a list of links': cites(
    `<ul><li><a href="${BEA}">The weir</a>: all one can know of it</li><li><a href="${CY}">Maps</a><br>by one who draws them (tags: maps rivers)</li><li><a href="http://dan.example/">Dan</a></li></ul>`,
    BEA,
    CY,
    'http://dan.example/',
  ),
  'a definition list of links': cites(
    `<dl><dt><a href="${BEA}">The weir</a></dt><dd>All one can know of it.</dd><dt><a href="${CY}">Maps</a></dt><dd>By one who draws them.</dd></dl>`,
    BEA,
    CY,
  ),
  'a link alone': cites(`<p><a href="${BEA}">The weir at night</a></p>`, BEA),
  'a short sentence': cites(`<p>Oh, <a href="${BEA}">the weir</a>!</p>`, BEA),
  'a quote alone': cites(
    `<blockquote><p>${TEXT} So says <a href="${CY}">Cy</a>.</p></blockquote><p>(via <a href="${BEA}">Bea</a>)</p>`,
    CY,
    BEA,
  ),
  footnotes: cites(
    `<p>${TEXT}<sup><a href="#fn1" id="r1">1</a></sup></p><p>${MORE}</p><hr><ol><li id="fn1">So <a href="${BEA}">Bea</a>. <a href="#r1">↩</a></li></ol>`,
    BEA,
  ),
  'an embedded message': cites(
    `<p>${TEXT}</p><blockquote class="twitter-tweet"><p>Nine under one roof <a href="https://t.co/x1">t.co/x1</a></p>&mdash; Bea (@bea) <a href="https://twitter.com/bea/status/12">May 3, 2007</a></blockquote><script src="//platform.twitter.com/widgets.js"></script>`,
    'https://t.co/x1',
    'https://twitter.com/bea/status/12',
  ),
  'a gallery': cites(
    `<p>${TEXT}</p><div><a href="/files/1.jpg"><img src="/files/1s.jpg" alt="one"></a> <a href="/files/2.jpg"><img src="/files/2s.jpg" alt="two"></a></div><p>More at <a href="${BEA}">Bea's</a>.</p>`,
    BEA,
  ),
  'a cut': cites(`<p>${TEXT}</p><p><a name="more"></a></p><p>${MORE} And <a href="${BEA}">Bea</a> too.</p>`, BEA),
  'headings inside': cites(
    `<p>${TEXT}</p><h3>The mill</h3><p>${MORE} <a href="${BEA}">Bea</a>.</p><h3>More</h3><p>${TEXT} <a href="${CY}">Cy</a>.</p>`,
    BEA,
    CY,
  ),
  code: cites(
    `<p>${TEXT}</p><pre><code>${'walk(river, mill)\n'.repeat(20)}</code></pre><p>After <a href="${BEA}">Bea</a>.</p>`,
    BEA,
  ),
  'a table': cites(
    `<p>${TEXT}</p><table><tr><td>weir</td><td><a href="${BEA}">Bea</a></td></tr><tr><td>maps</td><td><a href="${CY}">Cy</a></td></tr></table>`,
    BEA,
    CY,
  ),
}

const FRIENDS = '<a href="http://friend.example/">A friend</a><br><a href="http://other.example/">Another</a><br>'
const ARCHIVES = '<a href="/2007/04/">April 2007</a><br><a href="/2007/03/">March 2007</a><br>'
const ABOUT = 'I draw maps for a living and walk for pleasure, mostly along rivers, and write about both when it rains.'
const HEAD = `<head><title>A blog: ${TITLE}</title></head>`

/** By what they are made of; `body` is put where the theme has the post. */
export const THEMES: Readonly<Record<string, (body: string) => string>> = {
  'old tables': (
    body,
  ) => `<html>${HEAD}<body bgcolor="white"><table width="100%"><tr><td colspan="3" bgcolor="navy"><font size="6"><a href="/">A blog</a></font></td></tr>
<tr><td width="150" valign="top"><b>Links</b><br>${FRIENDS}<b>Archives</b><br>${ARCHIVES}</td>
<td valign="top"><font size="4"><b>${TITLE}</b></font><br><font size="1">May 3, 2007</font><p>${body}<p><font size="1">posted by Ada at 9:14 AM | <a href="/2007/05/a-walk/">link</a> | <a href="/2007/05/a-walk/#comments">comments (2)</a></font></td>
<td width="150" valign="top">${ABOUT}</td></tr></table></body></html>`,
  'nested tables': (body) =>
    `<html>${HEAD}<body><center><table><tr><td><h1><a href="/">A blog</a></h1></td></tr><tr><td><table><tr><td><table><tr><td><b>Thursday, May 3</b></td></tr><tr><td><h3>${TITLE}</h3></td></tr><tr><td>${body}</td></tr><tr><td align="right"><small>Ada <a href="/2007/05/a-walk/">#</a></small></td></tr></table></td><td><b>Blogroll</b><br>${FRIENDS}</td></tr></table></td></tr></table></center></body></html>`,
  'nothing but a page': (body) =>
    `<html>${HEAD}<body><h1><a href="/">A blog</a></h1><h2>${TITLE}</h2><p>May 3, 2007</p>${body}<hr><p>${ARCHIVES}</p><h3>Friends</h3><ul><li>${FRIENDS}</li></ul></body></html>`,
  'nameless boxes': (body) =>
    `<html>${HEAD}<body><div><div><a href="/">A blog</a><p>Maps and rivers</p></div><div><div><h2>${TITLE}</h2><div>3 May 2007 · Ada</div><div>${body}</div><div>Filed under <a href="/category/out/">Out</a></div></div><div><h4>About</h4><p>${ABOUT}</p><h4>Friends</h4><ul><li>${FRIENDS}</li></ul><h4>Archives</h4><ul><li>${ARCHIVES}</li></ul></div></div><div>Powered by <a href="http://engine.example/">an engine</a></div></div></body></html>`,
  'utility classes': (body) =>
    `<html>${HEAD}<body class="bg-white"><header class="flex p-4"><a class="font-bold" href="/">A blog</a><nav class="hidden md:flex"><a href="/about/">About</a></nav></header><main class="mx-auto max-w-2xl"><h1 class="text-4xl">${TITLE}</h1><div class="text-sm"><time datetime="2007-05-03">3 May 2007</time></div><div class="prose">${body}</div><div class="mt-8 border-t"><h3 class="text-lg">You might also like</h3><a class="block" href="/2006/01/mill/">The mill</a></div></main><footer class="p-4"><a href="http://engine.example/">An engine</a></footer></body></html>`,
  'a definition list': (body) =>
    `<html>${HEAD}<body><h1><a href="/">A blog</a></h1><dl><dt><b>${TITLE}</b></dt><dd>${body}</dd></dl><p><a href="/">Back to the front</a></p><h2>Links</h2><p>${FRIENDS}</p></body></html>`,
  'an article and an aside': (body) =>
    `<html>${HEAD}<body><article><h1>${TITLE}</h1>${body}<footer>Ada, <time>2007-05-03</time></footer></article><aside><h2>Friends</h2>${FRIENDS}</aside></body></html>`,
  'a form round it all': (body) =>
    `<html>${HEAD}<body><form action="/default.aspx" method="post"><div><a href="/">A blog</a></div><div><div><h1>${TITLE}</h1></div><div>${body}</div><div>Published: Thursday, May 03, 2007 by <a href="/users/ada.aspx">Ada</a></div></div><div><h3>Links</h3>${FRIENDS}</div></form></body></html>`,
}
