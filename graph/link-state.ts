// Links: one for each pair of posts, with all its proofs, and what may be believed of it.
import type { Facts } from './facts.ts'
import { isLinkback } from './linkback.ts'
import { type Address, EVIDENCE_KINDS, type Evidence, type EvidenceKind, type Time, type Zone } from './model.ts'
import { postState } from './post-state.ts'
import { sameBlog } from './site.ts'
import { type Standing, standingOf } from './standing.ts'
import { earliest, latestInstant } from './time.ts'

/** `denied`: the source was read, after the claim, and leads nowhere near the target. */
export const LINK_STATES = ['confirmed', 'claimed', 'denied', 'gone'] as const
export type LinkState = (typeof LINK_STATES)[number]

export interface Link {
  readonly source: Address
  readonly target: Address
  readonly kinds: readonly EvidenceKind[]
  readonly state: LinkState
  /** Why no more than claimed, or why denied, for people; null when confirmed or gone. */
  readonly reason: string | null
  /** Both ends are one post, or posts of one blog. */
  readonly self: boolean
  readonly publishedAt: Time | null
  readonly evidence: readonly Proof[]
}
export type Proof = Evidence & Standing

/** Every link that is evidenced, by source and target, in canonical addresses. A linkback from a post to itself makes none. */
export function linksOf(facts: Facts): readonly Link[] {
  const proofs = facts.graph.evidence.filter(({ kind, source, target }) => source !== target || !isLinkback(kind))
  const pairs = Map.groupBy(proofs, ({ source, target }) => `${source}\n${target}`)
  return [...pairs.values()].map((evidence) => linkOf(facts, evidence))
}

function linkOf(facts: Facts, evidence: readonly Evidence[]): Link {
  const { source, target } = evidence[0] as Evidence
  const proofs = evidence.map((proof) => ({ ...proof, ...standingOf(facts, proof) }))
  const kinds = new Set(evidence.map(({ kind }) => kind))
  return {
    source,
    target,
    kinds: EVIDENCE_KINDS.filter((kind) => kinds.has(kind)),
    ...stateOf(facts, source, target, proofs),
    self: isSelf(facts, source, target),
    publishedAt: publishedAt(facts, source, proofs),
    evidence: proofs,
  }
}

function isOwn({ kind }: Evidence): boolean {
  return !isLinkback(kind)
}

type State = Pick<Link, 'state' | 'reason'>

function stateOf(facts: Facts, source: Address, target: Address, proofs: readonly Proof[]): State {
  const standing = proofs.filter(({ stands }) => stands)
  if (standing.some(isOwn)) return { state: 'confirmed', reason: null }
  if (standing.length === 0) return { state: 'gone', reason: null }
  const zone = anchorZone(facts, source, target)
  if (zone !== null) return { state: 'claimed', reason: `only in its ${PLACES[zone] ?? zone}` }
  if (wasReadAfter(facts, source, standing)) return { state: 'denied', reason: 'source read, no anchor leads there' }
  return { state: 'claimed', reason: whyClaimed(facts, source) }
}

const PLACES: Partial<Record<Zone, string>> = {
  related: 'related posts',
  share: 'share buttons',
  author: 'author box',
  hidden: 'hidden part',
}

/** Where else on the source's pages an anchor leads to the target; null when none does. */
function anchorZone(facts: Facts, source: Address, target: Address): Zone | null {
  const blog = facts.posts.get(source)?.blog ?? null
  const anchors = facts.anchors.get(target) ?? []
  const own = anchors.find(({ seen, blog: home }) =>
    blog === null ? seen.some(({ page }) => page === source) : home === blog,
  )
  return own?.zone ?? null
}

/** True when the body was read decisively at a time when the newest of these claims was surely published. */
function wasReadAfter(facts: Facts, source: Address, claims: readonly Proof[]): boolean {
  const read = Math.max(...(facts.bodies.get(source) ?? []).map((at) => Date.parse(at)))
  return read >= Math.max(...claims.map(claimedBy))
}

/** The latest instant at which a claim can have been published: as dated, but not after it was first seen. */
function claimedBy({ publishedAt, firstSeen }: Proof): number {
  const dated = publishedAt === null ? null : latestInstant(publishedAt)
  const seen = firstSeen === null ? Number.POSITIVE_INFINITY : Date.parse(firstSeen)
  return Math.min(dated ?? seen, seen)
}

function whyClaimed(facts: Facts, source: Address): string {
  const { state, reason } = postState(facts, source)
  if (state === 'unread') return reason === null ? 'source not read' : `source not read (${reason})`
  if (state === 'refused') return `source refused (${reason})`
  if (state === 'gone') return 'source gone'
  if (state === 'page') return 'source is no post'
  return facts.bodies.has(source) ? 'source read before the claim' : 'source not read whole'
}

function isSelf(facts: Facts, source: Address, target: Address): boolean {
  const homed = (address: Address) => ({ address, blog: facts.posts.get(address)?.blog ?? null })
  return source === target || sameBlog(homed(source), homed(target))
}

/** The source's own date where it cites; else the earliest date of a comment that cites, or of a claim; else the source's. */
function publishedAt(facts: Facts, source: Address, proofs: readonly Proof[]): Time | null {
  const own = facts.posts.get(source)?.publishedAt ?? null
  if (own !== null && proofs.some(({ kind }) => kind === 'citation')) return own
  const comments = new Map(facts.comments.get(source)?.map((comment) => [comment.address, comment.publishedAt]))
  return earliest(proofs.map((proof) => proof.publishedAt ?? comments.get(proof.comment ?? ''))) ?? own
}
