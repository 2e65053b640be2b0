// How many different blogs linked to a post (Technorati's authority), always with the links that made the number.

import { instantOf } from '../graph/instant.ts'
import type { Address } from '../graph/model.ts'
import { canonicalOf, effectiveDateOf, type Link, whyUncounted } from '../graph/verdict.ts'
import { countExcluded, zoneLeftOut } from './excluded.ts'
import { blogKeyOf, blogNameOf, type Known } from './known.ts'
import type { AuthorityExcluded, AuthorityJson } from './shapes.ts'
import { isWithin, type Window, type Within, windowed, windowOf } from './window.ts'

/** A link counts when it is confirmed and is dated by its citing post; many links from one blog count once. */
export function authorityOf(known: Known, address: Address, options: Window): AuthorityJson {
  const target = canonicalOf(known.facts, address)
  const links = known.inbound.get(target) ?? []
  const within = windowOf(options)
  const reasons = links.map((link) => whyNotCounted(known, link, within))
  const counted = links.filter((_link, index) => reasons[index] === null)
  const blogs = [...Map.groupBy(counted, ({ source }) => blogKeyOf(known, source))]
    .map(([blog, own]) => ({
      blog,
      name: blogNameOf(known, own[0]?.source ?? target),
      links: own.map(({ source }) => source).sort(),
    }))
    .sort((a, b) => b.links.length - a.links.length || (a.blog < b.blog ? -1 : 1))
  return {
    ...{ by: 'post', name: target, address: target, measure: 'blogs' },
    ...windowed(options),
    ...{ value: blogs.length, links: counted.length, blogs },
    excluded: excludedOf(known, target, reasons),
  }
}

type Reason = keyof AuthorityExcluded

function whyNotCounted(known: Known, link: Link, within: Within | null): Reason | null {
  const reason = whyUncounted(known.facts, link)
  if (reason !== null) return reason
  return isWithin(instantOf(effectiveDateOf(known.facts, link.source).at), within) ? null : 'outsideWindow'
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
