// What a reading leads to: hops with depth and priority. Pure; which of them are in scope is scope.ts's to say.
import type { CrawlSettings } from '../../frontier/crawls.ts'
import type { Hop } from '../../frontier/frontier.ts'
import type { Address, Because, Lead } from '../../graph/model.ts'
import { looseName, sameSite } from '../../graph/site.ts'
import { isThreadPage, leadsToThread, type Said } from '../said.ts'
import { followHints } from './hints.ts'

/** Responses add a step; feeds, archives, comment pages and redirects add none. */
const STEPS: ReadonlySet<Because> = new Set(['citation', 'linkback', 'comment', 'comment-author'])
const INDEXES: ReadonlySet<Because> = new Set(['post', 'feed', 'index', 'sitemap'])

/** Within one depth: a thread with its post, who answers before what is cited, posts before the archives that name them. */
const RANK: Readonly<Record<Because, number>> = {
  ...{ seed: 0, redirect: 0, canonical: 0, 'comment-page': 1, 'comment-feed': 2, 'comment-api': 3, linkback: 10 },
  ...{ 'comment-author': 20, citation: 30, comment: 35, post: 40, feed: 50, sitemap: 55, index: 60 },
  ...{ unannounced: 15, hint: 70 },
}
/** A post's links to its own blog are no responses: they come after all others of their depth. */
const OWN_SITE = 5

export function follow(said: Omit<Said, 'page'>, settings: Pick<CrawlSettings, 'scope' | 'depth'>): readonly Hop[] {
  const allowed = reasonsToFollow(said, settings.scope)
  const ofBlog = ofItsBlog(said)
  const hops = said.leads
    .filter((lead) => allowed(lead.because) && ofBlog(lead))
    .map((lead) => hopOf(lead, said))
    .filter(({ depth }) => depth <= settings.depth)
  return [...hops, ...followHints(said, settings)]
}

/** A seed's hop, or anything else that nobody pointed at. */
export function seedHop(address: Address): Hop {
  return { address, depth: 0, because: 'seed', via: null, redirects: 0, priority: 0 }
}

function hopOf({ address, because, via: belongsTo }: Lead, { hop }: Pick<Said, 'hop'>): Hop {
  const depth = hop.depth + (STEPS.has(because) ? 1 : 0)
  // A further page of a thread belongs to the post, not to the page of the thread before it.
  // A further sitemap is of the blog whose home page led to the first.
  const goesOn =
    (leadsToThread(because) && leadsToThread(hop.because)) || (because === 'sitemap' && hop.because === because)
  const via = belongsTo ?? (goesOn ? hop.via : hop.address)
  const own = STEPS.has(because) && sameSite(address, hop.address) ? OWN_SITE : 0
  return { address, depth, because, via, redirects: 0, priority: depth * 100 + RANK[because] + own }
}

/** A sitemap lists all that a host has: of its pages those below the home page that led there. */
function ofItsBlog({ hop: { because, via } }: Pick<Said, 'hop'>): (lead: Lead) => boolean {
  if (because !== 'sitemap' || via === null) return () => true
  const folder = looseName(via.replace(/[^/]*$/, '')).concat('/')
  return (lead) => lead.because === 'sitemap' || `${looseName(lead.address)}/`.startsWith(folder)
}

/**
 * A post leads to responses; a thread page to what its comments name; a blog, feed or archive to posts, where the scope or the seed
 * stands for a whole blog. Whatever turns out to be no post (a home page, a file) leads nowhere.
 */
function reasonsToFollow(said: Omit<Said, 'page'>, scope: CrawlSettings['scope']): (because: Because) => boolean {
  const { hop, road, body } = said
  if (hop.because === 'hint') return () => false
  if (isThreadPage(said)) return (because) => STEPS.has(because) || leadsToThread(because)
  if (road === 'feed' || road === 'index') {
    const forWholeBlog = scope === 'neighbours' || hop.because === 'seed' || INDEXES.has(hop.because)
    return (because) => forWholeBlog && (INDEXES.has(because) || leadsToThread(because))
  }
  if (body === null && hop.because !== 'seed') return () => false
  const forWholeBlog = scope !== 'conversation' || INDEXES.has(hop.because)
  return (because) => STEPS.has(because) || leadsToThread(because) || (forWholeBlog && INDEXES.has(because))
}
