// Who answered any post of a blog, newest first, and what pointed at the blog and is no answer, counted and shown on demand.
import { type Address, ZONES } from '../graph/model.ts'
import { canonicalOf, type NotAResponse } from '../graph/verdict.ts'
import { blogAt } from './blog-at.ts'
import { cursorOf } from './cursor.ts'
import { knownOf } from './known.ts'
import { blogRow, linkRow, postRow } from './rows.ts'
import type { LeftOutReason, ResponseJson, ResponsesJson } from './shapes.ts'
import type { BlogTalk, LinkPlace } from './surroundings.ts'

export interface ResponsesOptions {
  /** Links at most. */
  readonly limit: number
  /** Those dated before this instant, in ms since 1970, are passed over, and so are undated ones; null: none is. */
  readonly since: number | null
  /** The last link of the page before. */
  readonly after: Omit<LinkPlace, 'leftOut'> | null
  /** What is left out for this reason, instead of the responses; null: the responses. */
  readonly show: LeftOutReason | null
}

/** `asked`: a blog's home page, or any post of it. Throws AnswerError when nothing is known of it. */
export async function presentResponses(
  talk: BlogTalk,
  asked: Address,
  { limit, since, after, show }: ResponsesOptions,
): Promise<ResponsesJson> {
  const { known, home, key } = await blogAt(talk, asked)
  const zone = ZONES.find((own) => own === show) ?? null
  const places =
    zone === null ? await talk.linksToBlog(key, { limit, since, after, leftOut: show as NotAResponse | null }) : []
  const last = places.length === limit ? places.at(-1) : undefined
  const links = await talk.countLinksToBlog(key)
  return {
    blog: blogRow(known, home),
    responses: await rowsOf(talk, places),
    anchors: zone === null ? [] : await talk.anchorsToBlog(home, { zone, limit }),
    next: last === undefined ? null : cursorOf(last),
    total: links.find(({ leftOut }) => leftOut === null)?.count ?? 0,
    leftOut: [
      ...links.flatMap(({ leftOut, count }) => (leftOut === null ? [] : [{ reason: leftOut, count }])),
      ...(await talk.countAnchorsToBlog(home)).map(({ zone: reason, count }) => ({ reason, count })),
    ].sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
  }
}

async function rowsOf(talk: BlogTalk, places: readonly LinkPlace[]): Promise<readonly ResponseJson[]> {
  if (places.length === 0) return []
  const known = knownOf(await talk.factsAt(places.map(({ source }) => source)))
  return places.flatMap(({ source, target, leftOut }) => {
    const link = known.outbound.get(canonicalOf(known.facts, source))?.find((own) => own.target === target)
    // What the table of links still has and the facts no longer give is on its way out.
    if (link === undefined) return []
    return [{ source: postRow(known, link.source), target: postRow(known, target), link: linkRow(link), leftOut }]
  })
}
