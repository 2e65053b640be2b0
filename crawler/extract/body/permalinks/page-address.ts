// What an address tells of the page it leads to: which addresses are one page, and which lead to several posts, up to the blog, or to a thread.
import { remembering } from '../../memo.ts'
import { ofTarget } from '../../target.ts'

/** Scheme, `www.`, trailing slash, index file and fragment make no other page. */
export const pageKey = (address: string): string => rememberedKey(withoutFragment(address))

/** The same of where a link leads. */
export const keyOfTarget = ofTarget(({ href }) => keyOf(withoutFragment(href)))

export const withoutFragment = (address: string): string => {
  const at = address.indexOf('#')
  return at < 0 ? address : address.slice(0, at)
}

const keyOf = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?:(?:index|default)\.(?:[xs]?html?|php|aspx?|jsp|cgi))?$/i, '')
    .toLowerCase()

const rememberedKey = remembering(keyOf)

export const bareHost = ({ hostname }: Pick<URL, 'hostname'>): string =>
  hostname.startsWith('www.') ? hostname.slice(4) : hostname

/** True when the folder that `address` names holds `page`, or is it. */
export const isAbove = (address: string, page: string): boolean => holdsPage(pageKey(address), pageKey(page))

/** The same of the keys of both. */
export const holdsPage = (above: string, key: string): boolean =>
  key.startsWith(above) && (key.length === above.length || '/?'.includes(key[above.length] as string))

/** "post.html#comments": to the thread of a post, or to the form under it. */
export const leadsToThread = (address: string): boolean =>
  /#(?:comments?|respond|postcomment|trackbacks?|pings?|repl(?:y|ies))$/i.test(address)

/** A home page, an archive by month, a tag, a further page of posts: an address where several posts are to be expected. */
export function isIndex({ pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  const script = pathname.replace(/\/(?:index|default)\.\w{2,5}$/, '/')
  const path = (script === '/' ? pathInQuery(search) : null) ?? script
  if (path === '/') return !/[?&](?:p|page_id|id|entry_id|itemid|post)=|[?&]date=\d{8}/.test(search)
  return INDEX_PATHS.some((pattern) => pattern.test(path)) || (HOME.test(path) && OF_HOME.test(search))
}

/** "?post/2006/03/18/title" of Dotclear, "?/2006/title", "?q=node/12" of Drupal: where a server was not to be told of paths. */
const pathInQuery = (search: string): string | null =>
  /^\?(?:q=(?=node\/\d))?(\/?[^=&?/]{1,80}\/[^=&?]{0,200})$/.exec(search)?.[1]?.replace(/^\/?/, '/') ?? null

/** A blog in a folder or a script of a site, and what it adds for further pages and for months. */
const HOME = /\/(?:(?:we)?blogs?|diary|journal|nikki|blosxom\.cgi|pyblosxom\.cgi)\/?$/i
const OF_HOME = /^(?:\?(?:page|paged|date|m|month)=\d{1,6})?$/

const INDEX_PATHS = [
  /\/(?:page|category|categories|tags?|label|author)\/[^/]*\/?$/,
  /\/(?:archives?|posts)(?:\/|\.\w{2,5})?$/,
  // "2006/03/", "2006-03-16.html", "2006_03_01_name_archive.html"
  /\/(?:19|20)\d\d(?:[/_-]\d\d){0,2}(?:(?:_[\w-]{1,40})?_archive)?(?:\/|\.\w{2,5})?$/,
  // "200603.html"
  /\/(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\/|\.\w{2,5})?$/,
]
