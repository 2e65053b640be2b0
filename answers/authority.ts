// How many different blogs linked to a post (Technorati's authority), always with the links that made the number.

import { instantOf } from '../graph/instant.ts'
import type { Address } from '../graph/model.ts'
import { canonicalOf, effectiveDateOf, type Link, whyUncounted } from '../graph/verdict.ts'
import { countExcluded, zoneLeftOut } from './excluded.ts'
import { blogKeyOf, blogNameOf, type Known } from './known.ts'
import type { AuthorityExcluded, AuthorityJson } from './shapes.ts'

export interface AuthorityOptions {
  /** Days before `now` in which links count; null is all time. */
  readonly window: number | null
  readonly now: string
  /** As the facts were known: the window ends with this day. Null: it ends now. */
  readonly asOf: string | null
}

const DAY = 86_400_000

/** A link counts when it is confirmed and is dated by its citing post; many links from one blog count once. */
export function authorityOf(known: Known, address: Address, { window, now, asOf }: AuthorityOptions): AuthorityJson {
  const target = canonicalOf(known.facts, address)
  const links = known.inbound.get(target) ?? []
  const end = asOf === null ? Date.parse(now) : Date.parse(asOf) + DAY
  const since = window === null ? null : end - window * DAY
  const reasons = links.map((link) => whyNotCounted(known, link, since))
  const counted = links.filter((_link, index) => reasons[index] === null)
  const blogs = [...Map.groupBy(counted, ({ source }) => blogKeyOf(known, source))]
    .map(([blog, own]) => ({
      blog,
      name: blogNameOf(known, own[0]?.source ?? target),
      links: own.map(({ source }) => source).sort(),
    }))
    .sort((a, b) => b.links.length - a.links.length || (a.blog < b.blog ? -1 : 1))
  return {
    address: target,
    measure: 'blogs',
    window,
    asOf,
    value: blogs.length,
    blogs,
    excluded: excludedOf(known, target, reasons),
  }
}

type Reason = keyof AuthorityExcluded

function whyNotCounted(known: Known, link: Link, since: number | null): Reason | null {
  const reason = whyUncounted(known.facts, link)
  if (reason !== null || since === null) return reason
  const at = instantOf(effectiveDateOf(known.facts, link.source).at)
  return at === null || at < since ? 'outsideWindow' : null
}

function excludedOf(known: Known, target: Address, reasons: readonly (Reason | null)[]): AuthorityExcluded {
  const anchors = (known.facts.anchors.get(target) ?? []).map((anchor) => zoneLeftOut(known, anchor))
  const count = (reason: Reason): number => reasons.filter((own) => own === reason).length
  const shared = reasons.filter((own) => own === 'self' || own === 'spam' || own === 'other')
  return {
    ...countExcluded([...anchors, ...shared]),
    nofollow: count('nofollow'),
    unconfirmed: count('unconfirmed'),
    outsideWindow: count('outsideWindow'),
  }
}
