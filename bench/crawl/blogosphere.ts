// A made blogosphere of any size for the benches: blogs at loopback addresses of their own, posts that cite each other so that all are
// reached, threads of made comments. Every page can be told from its number alone.

export interface Shape {
  readonly hosts: number
  readonly pages: number
  /** Comments of the longest thread; 0 makes small pages, of which each leads to the next of its own blog. */
  readonly comments: number
}

/** 127.1.0.0 and on: a host, and an IP address, for each blog. */
export const hostOf = (blog: number): string => `127.1.${blog >> 8}.${blog & 255}`

export const pathOf = (page: number): string => `/2008/05/post-${page}/`

export const addressOfPage = (page: number, { hosts }: Shape, port: number): string =>
  `http://${hostOf(page % hosts)}:${port}${pathOf(page)}`

/** The number of the page at a path, or null. */
export function pageAt(path: string): number | null {
  const number = /^\/2008\/05\/post-(\d+)\/$/.exec(path)?.[1]
  return number === undefined ? null : Number(number)
}

const WORDS =
  'the kettle sings while we talk of trackbacks and nobody knows who answered whom but a good comment keeps its thread warm for years so write it down on your own blog and link to what you read because links are how a talk finds its way home'.split(
    ' ',
  )

/** Chance, always the same for a page. */
function chanceOf(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) % below
  }
}

const sentence = (chance: (below: number) => number, words: number): string =>
  `${Array.from({ length: words }, () => WORDS[chance(WORDS.length)]).join(' ')}.`

/** Two posts of a binary tree below it, and one it has in common with others. */
function citedBy(
  page: number,
  { hosts, pages, comments }: Shape,
  chance: (below: number) => number,
): readonly number[] {
  const cited = comments === 0 ? [page + hosts] : [2 * page + 1, 2 * page + 2, chance(page + 1)]
  return cited.filter((other) => other < pages && other !== page)
}

/** A post in the markup of a blog of 2008. */
export function htmlOf(page: number, shape: Shape, port: number): string {
  const chance = chanceOf(page)
  const { hosts } = shape
  const to = (other: number) => addressOfPage(other, shape, port)
  const paragraphs = citedBy(page, shape, chance).map(
    (other) =>
      `<p>${sentence(chance, 60)} <a href="${to(other)}">${sentence(chance, 4)}</a> ${sentence(chance, 80)}</p>`,
  )
  const threadLength = shape.comments === 0 ? 0 : 14 + chance(shape.comments - 13)
  const comments = Array.from({ length: threadLength }, (_, index) => comment(index, chance))
  const pings = shape.comments === 0 || page < 2 ? [] : [ping(to((page - 1) >> 1), chance)]
  const blogroll = Array.from({ length: shape.comments === 0 ? 0 : 15 }, (_, index) => {
    return `<li><a href="http://${hostOf((page + index) % hosts)}:${port}/">${sentence(chance, 2)}</a></li>`
  })
  return `<!doctype html><html lang="en"><head><title>Post ${page}</title><meta name="generator" content="WordPress 2.7"></head>
<body><div id="header"><h1><a href="/">Blog ${page % hosts}</a></h1></div><div id="content"><div class="post" id="post-${page}">
<h2><a href="${pathOf(page)}" rel="bookmark">Post ${page}</a></h2><small>May ${1 + (page % 28)}th, 2008 by Ann</small>
<div class="entry"><p>${sentence(chance, 40)}</p>${paragraphs.join('\n')}</div></div>
<h3 id="comments">${threadLength} Responses</h3><ol class="commentlist">${[...comments, ...pings].join('\n')}</ol></div>
<div id="sidebar"><h2>Blogroll</h2><ul>${blogroll.join('')}</ul></div></body></html>`
}

const NAMES = [
  'Agnes',
  'Bela',
  'Cora',
  'Dov',
  'Edda',
  'Finn',
  'Greta',
  'Hamid',
  'Ines',
  'Jonas',
  'Kaja',
  'Lev',
] as const

function comment(index: number, chance: (below: number) => number): string {
  const site = `http://reader-${chance(5000)}.example/`
  return `<li class="comment even thread-even depth-1" id="comment-${index + 1}"><div id="div-comment-${index + 1}" class="comment-body">
<div class="comment-author vcard"><cite class="fn"><a href="${site}" rel="external nofollow" class="url">${NAMES[chance(NAMES.length)]}</a></cite> <span class="says">says:</span></div>
<div class="comment-meta commentmetadata"><a href="#comment-${index + 1}">May ${1 + chance(28)}, 2008 at ${1 + chance(11)}:${10 + chance(49)} am</a></div>
<p>${sentence(chance, 20 + chance(80))}</p></div></li>`
}

function ping(source: string, chance: (below: number) => number): string {
  return `<li class="pingback even depth-1" id="comment-900"><div id="div-comment-900" class="comment-body">
<div class="comment-author vcard"><cite class="fn"><a href="${source}" rel="external nofollow" class="url">Elsewhere</a></cite></div>
<p>[...] ${sentence(chance, 12)} [...]</p></div></li>`
}
