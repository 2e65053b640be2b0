// Small posts in a blog's usual markup, for crawls of the loopback.

export interface FixturePost {
  readonly title?: string
  /** Addresses its body cites. */
  readonly cites?: readonly string[]
  /** Sites its commenters sign with. */
  readonly commenters?: readonly string[]
  /** Sources of its pingbacks. */
  readonly pingbacks?: readonly string[]
  readonly head?: string
  /** Further words of its body. */
  readonly more?: string
  /** The days of the post and of its responses, as the theme writes them. */
  readonly days?: readonly [post: string, response: string]
}

export function blogPost({
  title = 'A post',
  cites = [],
  commenters = [],
  pingbacks = [],
  head = '',
  more = '',
  days = ['March 18th, 2006', 'March 19, 2006'],
}: FixturePost = {}): string {
  const body = cites.map(
    (address, index) => `<p>Somebody said <a href="${address}">something ${index}</a> worth reading twice.</p>`,
  )
  const comments = commenters.map((site, index) =>
    item(index + 1, 'comment', days[1], site, `Reader ${index}`, 'I have thought about it too.'),
  )
  const pings = pingbacks.map((source, index) =>
    item(index + 900, 'pingback', days[1], source, `Elsewhere ${index}`, '[...] a word on this [...]'),
  )
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="generator" content="WordPress 2.7">${head}</head>
<body><div id="content"><div class="post" id="post-1"><h2><a href="" rel="bookmark">${title}</a></h2>
<small>${days[0]} by ann</small><div class="entry"><p>These are the words of the post, long enough to be a post of its own.</p>
<p>${more}</p>${body.join('\n')}</div></div>
<h3 id="comments">${comments.length + pings.length} Responses</h3>
<ol class="commentlist">${[...comments, ...pings].join('\n')}</ol></div></body></html>`
}

function item(id: number, type: string, day: string, site: string, name: string, words: string): string {
  return `<li class="${type} even thread-even depth-1" id="comment-${id}"><div id="div-comment-${id}" class="comment-body">
<div class="comment-author vcard"><cite class="fn"><a href="${site}" rel="external nofollow" class="url">${name}</a></cite> <span class="says">says:</span></div>
<div class="comment-meta commentmetadata"><a href="#comment-${id}">${day} at 10:0${id % 10} am</a></div><p>${words}</p></div></li>`
}

/** A home page that shows the beginnings of several posts. */
export function blogHome(posts: readonly string[], home = '/', more = ''): string {
  const shown = posts.map(
    (
      path,
      index,
    ) => `<div class="post" id="post-${index + 1}"><h2><a href="${path}" rel="bookmark">Post ${path}</a></h2>
<small>March 18th, 2006 by ann</small><div class="entry"><p>The first words of ${path}, long enough to be told from a menu.</p></div></div>`,
  )
  return `<!doctype html><html lang="en"><head><title>A blog</title><meta name="generator" content="WordPress 2.7"></head>
<body><div id="header"><h1><a href="${home}">A blog</a></h1></div><div id="content">${shown.join('\n')}</div>${more}</body></html>`
}
