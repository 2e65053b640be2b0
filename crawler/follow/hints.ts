// Responses that nobody announced: sites of commenters, of the blogroll, and feeds of blogs that are known to answer are looked into for posts
// that cite the blog which led there. A hint counts for nothing by itself: only the post's own page does. Pure.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import type { Hop } from '../../frontier/frontier.ts'
import { addressOf, pageAddressOf } from '../../graph/address.ts'
import type { Address, Because, Lead } from '../../graph/model.ts'
import { sameSite } from '../../graph/site.ts'
import type { Extraction } from '../extract/extraction.ts'
import { isThreadPage, type Said } from '../said.ts'

/** So many sites a page at most, commenters' and the blogroll's each. */
const MOST_SITES = 20
const MOST_POSTS = 300
const UNANNOUNCED = 15
const HINT = 70

/** Whoever led there was answered, as far as anybody says. */
const ANSWERS: ReadonlySet<Because> = new Set(['linkback', 'comment-author', 'unannounced'])
const OF_WHOLE_BLOG: ReadonlySet<Because> = new Set(['post', 'feed', 'index', 'sitemap'])

/** Kept with the reading like all leads. Of a post: front pages of people round it. */
export function hintsOfPost({ comments, otherLinks }: Extraction, page: Address): readonly Lead[] {
  const blogroll = otherLinks.filter(({ zone }) => zone === 'blogroll').map(({ target }) => target)
  const fronts = (written: readonly (string | null)[]): readonly Address[] => {
    const sites = new Set<Address>()
    for (const text of written) {
      const one = text === null ? null : pageAddressOf(text, page)
      if (one !== null && !sites.has(one) && !sameSite(one, page)) sites.add(one)
      if (sites.size === MOST_SITES) break
    }
    return [...sites]
  }
  const sites = [...fronts(comments.map(({ authorUrl }) => authorUrl).filter(isFront)), ...fronts(blogroll)]
  return [...new Set(sites)].map((address) => ({ address, because: 'hint', via: null }))
}

/** Of a feed or an archive: its posts, by what other sites they cite. `via` is what is cited. */
export function hintsOfEntries({ entries }: Extraction, page: Address): readonly Lead[] {
  const leads = entries.flatMap(({ address: written, citations }) => {
    const address = written === null ? null : addressOf(written, page)
    if (address === null) return []
    return citations.flatMap(({ target }): readonly Lead[] => {
      const via = addressOf(target, page)
      return via === null || sameSite(via, address) ? [] : [{ address, because: 'unannounced', via }]
    })
  })
  return leads.slice(0, MOST_POSTS)
}

const FRONT = /^\/(?:[~@][^/]*\/?)?$/

/** The front page of a host or of `~somebody`. */
export function isFront(url: string | null): boolean {
  const path = url === null ? null : URL.parse(url)?.pathname
  return path != null && FRONT.test(path)
}

/** Hops for the sake of responses that nobody announced, none beyond the depth that these would have. */
export function followHints(
  said: Omit<Said, 'page'>,
  { scope, depth }: Pick<CrawlSettings, 'scope' | 'depth'>,
): readonly Hop[] {
  const { hop, road } = said
  if (scope === 'blogs' || hop.depth >= depth || isThreadPage(said)) return []
  if (hop.because === 'hint') return [...citing(said), ...(road === 'feed' ? [] : feedOf(said))]
  if (road !== 'page' || said.body === null) return []
  const ofPeople = OF_WHOLE_BLOG.has(hop.because) || scope === 'neighbours' ? said.leads.filter(isHint) : []
  return [
    ...ofPeople.map(({ address }) => hintTo(address, hop, hop.address)),
    ...(ANSWERS.has(hop.because) ? feedOf(said) : []),
  ]
}

const isHint = ({ because }: Lead): boolean => because === 'hint'

function citing({ hop, leads }: Pick<Said, 'hop' | 'leads'>): readonly Hop[] {
  const answered = hop.via
  const posts = leads.filter(({ because, via }) => {
    return because === 'unannounced' && via !== null && answered !== null && sameSite(via, answered)
  })
  const depth = hop.depth + 1
  const rest = { depth, because: 'unannounced', via: hop.address, redirects: 0 } as const
  return [...new Set(posts.map(({ address }) => address))].map((address) => {
    return { ...rest, address, priority: depth * 100 + UNANNOUNCED }
  })
}

/** The first feed that a page of another blog names. */
function feedOf({ hop, leads }: Pick<Said, 'hop' | 'leads'>): readonly Hop[] {
  const feed = leads.find(({ because }) => because === 'feed')
  if (feed === undefined || hop.via === null || sameSite(hop.address, hop.via)) return []
  return [hintTo(feed.address, hop, hop.via)]
}

function hintTo(address: Address, { depth }: Hop, answered: Address): Hop {
  return { address, depth, because: 'hint', via: answered, redirects: 0, priority: depth * 100 + HINT }
}
