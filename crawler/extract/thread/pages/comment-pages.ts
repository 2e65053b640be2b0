// The other pages of a thread: by their address (`/comment-page-2/`, `?cpage=2`, `/comments/page/2/`), by where they are linked (`?page=2` in the
// pager of the comments), or by what their link says ("older comments"). Always pages of the same post.
import type { Element } from 'domhandler'
import { bareHost, withoutFragment } from '../../body/permalinks/page-address.ts'
import { type Reading, targetOf } from '../../context.ts'
import { withRel } from '../../discovery/rels.ts'
import { byTag, parentOf, relsOf } from '../../dom.ts'
import { parametersIn, type Target } from '../../target.ts'
import { textOf } from '../../text.ts'
import { saysFurtherComments, saysMoreOfOne } from './further-comments.ts'

/** Addresses of nothing else. */
const PAGE = /\/comment-page-\d+|[?&]cpage=\d+|\/comments\/page\/\d+|[?&]comments?[_-]?page=\d+/i
/** Addresses that may as well be a further page of the post, or of anything. */
const NUMBERED = /[?&](?:page|paged|pg|cp|start|offset|pagina|seite)=\d+/i
/** One branch of a thread (LiveJournal, Dreamwidth). */
const BRANCH = /[?&]thread=\d+/i
/** All of these have one of these in them, and most addresses have none. */
const SIGN = /page|=\d/i
/** One comment's own permalink, a link that opens the form, or the same comments in another order. */
const NO_PAGE = /#(?:(?:li-|div-)?comment-?|c)\d|replytocom|mode=reply|#respond|[?&][\w-]*(?:sort|order)\w*=/i

/** The post's own address, of that of a page of its comments (`/a-walk/comment-page-2/#comments`); any other as it is. */
export const postOfThread = (address: string): string =>
  address.replace(/(\/)comment-page-\d+\/?(?:#.*)?$|[?&]cpage=\d+(?:#.*)?$/i, '$1')

/** Absolute, without the fragment, each once; the page itself left out. */
export function commentPagesOf(reading: Reading): readonly string[] {
  const names = namesOf(reading)
  const hosts = new Set(names.flatMap(({ host }) => [host, `www.${host}`]))
  const own = withoutFragment(reading.address)
  const found = new Set<string>()
  for (const element of [...byTag(reading, 'a'), ...byTag(reading, 'link')]) {
    const target = targetOf(element, reading)
    if (target === null || !hosts.has(target.hostname) || !mayBeOfThread(target, names)) continue
    const address = withoutFragment(target.href)
    if (address === own || found.has(address)) continue
    const { href = '' } = element.attribs
    if (href.length <= 2000 && leadsOn(element, href) && !NO_PAGE.test(href) && isOfThread(target, names))
      found.add(address)
  }
  return [...found].sort()
}

function leadsOn(element: Element, href: string): boolean {
  const maySay = SIGN.test(href)
  if (maySay && PAGE.test(href)) return !relsOf(element).has('canonical')
  if (element.name !== 'a') return false
  if (maySay && NUMBERED.test(href) && (/#comments?$/i.test(href) || isAmongComments(element))) return true
  const text = textOf(element)
  return saysFurtherComments(text) || (maySay && BRANCH.test(href) && saysMoreOfOne(text))
}

const LEVELS = 6

function isAmongComments(element: Element): boolean {
  let node = parentOf(element)
  for (let level = 0; node && node.name !== 'body' && level < LEVELS; node = parentOf(node), level++)
    if (/comment/i.test(`${node.attribs.id ?? ''} ${node.attribs.class ?? ''}`)) return true
  return false
}

/** What all pages of one thread have in common; for comparing only. */
interface Name {
  readonly host: string
  readonly path: string
  readonly query: readonly string[]
}

/** A page has two names beside its address; every link is held against each. */
const MOST_NAMES = 8

/** The thread of the page, under each of the names the page gives itself. */
function namesOf(reading: Reading): readonly Name[] {
  const others = [...withRel(reading, 'canonical'), ...withRel(reading, 'shortlink')]
    .filter(({ name }) => name === 'link')
    .flatMap((link) => targetOf(link, reading) ?? [])
  return [reading.url, ...others.slice(0, MOST_NAMES)]
    .map(nameOf)
    .filter(({ path, query }) => path !== '' || query.length > 0)
}

const PAGING = /^(?:cpage|comments?[_-]?page|page|paged|pg|cp|start|offset|pagina|seite|thread)$/i

function nameOf(page: Pick<URL, 'hostname' | 'pathname' | 'search'>): Name {
  const path = page.pathname
    .replace(/\/(?:comment-page-\d+|comments\/page\/\d+|comments)(?=\/|$)/i, '')
    .replace(/\/(?:index\.\w{2,5})?$/, '')
    .replace(/\.\w{2,5}$/, '')
    .toLowerCase()
  const query = parametersIn(page.search)
    .filter(([name]) => !PAGING.test(name))
    .map(([name, value]) => `${name}=${value}`)
  return { host: bareHost(page), path, query }
}

/** A first look, which most links do not pass: what a path has beside its name is an ending, or begins with "/comment". */
function mayBeOfThread(target: Target, names: readonly Name[]): boolean {
  const host = bareHost(target)
  return names.some((name) => {
    const rest = target.pathname.length - name.path.length
    if (name.host !== host || rest < 0 || (name.query.length > 0 && target.search === '')) return false
    const path = target.pathname.toLowerCase()
    return path.includes('/comment') || (rest < LONGEST_ENDING && path.startsWith(name.path))
  })
}
/** ".shtml/index.shtml", and some. */
const LONGEST_ENDING = 20

/** What chooses the post stands in the address of each page of its thread; what else stands there chooses the page. */
function isOfThread(target: Target, names: readonly Name[]): boolean {
  const page = nameOf(target)
  return names.some(
    ({ host, path, query }) =>
      host === page.host && path === page.path && query.every((pair) => page.query.includes(pair)),
  )
}
