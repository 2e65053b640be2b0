// What pointed at posts, or was said under them, and is no part of the conversation: each with its reason, so that nothing is hidden.
import type { Address } from '../graph/model.ts'
import { commentsOf, isSpam } from '../graph/verdict.ts'
import { conversationOf } from './conversation.ts'
import { countExcluded, whyLeftOut, zoneLeftOut } from './excluded.ts'
import { type Known, knownOf } from './known.ts'
import { requirePost } from './require-post.ts'
import { linkRow } from './rows.ts'
import type { LeftOutJson } from './shapes.ts'
import type { Surroundings } from './surroundings.ts'

/** Throws AnswerError. The numbers of a conversation's `excluded`, one by one. */
export function presentLeftOut({ graph }: Surroundings, address: Address, asOf: string | null): LeftOutJson {
  const known = knownOf(graph, asOf)
  const root = requirePost(known, address)
  const posts = [root, ...conversationOf(known, root).answers].sort()
  const links = posts.flatMap((post) => linksLeftOut(known, post))
  const anchors = posts.flatMap((post) => anchorsLeftOut(known, post))
  const comments = posts.flatMap((post) => spamUnder(known, post))
  return { root, asOf, links, anchors, comments, excluded: countExcluded(reasonsOf({ links, anchors, comments })) }
}

type Lists = Pick<LeftOutJson, 'links' | 'anchors' | 'comments'>

function reasonsOf({ links, anchors, comments }: Lists) {
  return [...[...links, ...anchors].map(({ reason }) => reason), ...comments.map(() => 'spam' as const)]
}

function linksLeftOut(known: Known, post: Address): LeftOutJson['links'] {
  return (known.inbound.get(post) ?? []).flatMap((link) => {
    const reason = whyLeftOut(known, link)
    return reason === null ? [] : [{ reason, link: linkRow(link) }]
  })
}

function anchorsLeftOut(known: Known, post: Address): LeftOutJson['anchors'] {
  return (known.facts.anchors.get(post) ?? []).map((anchor) => {
    const { blog, target, zone } = anchor
    return { reason: zoneLeftOut(known, anchor), blog, target, zone }
  })
}

function spamUnder({ facts }: Known, post: Address): readonly Address[] {
  return commentsOf(facts, post)
    .map(({ address }) => address)
    .filter((address) => isSpam(facts, address))
}
