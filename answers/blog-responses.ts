// Who answered any post of a blog, elsewhere or in a comment there, newest first, and what is no answer, counted and shown on demand.
import { type Address, ZONES } from '../graph/model.ts'
import { canonicalOf, commentsOf, isLinkback, type NotAResponse } from '../graph/verdict.ts'
import { blogAt } from './blog-at.ts'
import { cursorOf } from './cursor.ts'
import { knownOf } from './known.ts'
import { blogRow, commentRow, linkRow, postRow } from './rows.ts'
import type { LeftOutReason, LinkJson, ResponseJson, ResponseKind, ResponsesJson } from './shapes.ts'
import type { BlogTalk, LinkPlace } from './surroundings.ts'

export interface ResponsesOptions {
  /** Responses at most. */
  readonly limit: number
  /** Those dated before this instant, in ms since 1970, are passed over, and so are undated ones; null: none is. */
  readonly since: number | null
  /** The last place of the page before. */
  readonly after: Omit<LinkPlace, 'leftOut'> | null
  /** What is left out for this reason, instead of the responses; null: the responses. */
  readonly show: LeftOutReason | null
  /** Only these; null: all kinds. */
  readonly kind: ResponseKind | null
}

interface Place extends LinkPlace {
  readonly isComment: boolean
}

/** `asked`: a blog's home page, or any post of it. Throws AnswerError when nothing is known of it. */
export async function presentResponses(
  talk: BlogTalk,
  asked: Address,
  options: ResponsesOptions,
): Promise<ResponsesJson> {
  const { known, home, key } = await blogAt(talk, asked)
  const { limit, show } = options
  const zone = ZONES.find((own) => own === show) ?? null
  const places = zone === null ? await placesIn(talk, key, options) : []
  const last = places.length === limit ? places.at(-1) : undefined
  return {
    blog: blogRow(known, home),
    responses: await rowsOf(talk, places),
    anchors: zone === null ? [] : await talk.anchorsToBlog(home, { zone, limit }),
    next: last === undefined ? null : cursorOf(last),
    ...(await countsOf(talk, key, home)),
  }
}

async function placesIn(
  talk: BlogTalk,
  key: string,
  { kind, show, ...options }: ResponsesOptions,
): Promise<readonly Place[]> {
  const wanted = { ...options, leftOut: show as NotAResponse | null }
  const links = kind === 'comment' ? [] : await talk.linksToBlog(key, { ...wanted, side: kind })
  const comments = kind === null || kind === 'comment' ? await talk.commentsToBlog(key, wanted) : []
  return [
    ...links.map((link) => ({ ...link, isComment: false })),
    ...comments.map((comment) => ({ ...comment, isComment: true })),
  ]
    .sort(newestFirst)
    .slice(0, options.limit)
}

/** Undated ones last, ties by address. */
function newestFirst(one: Place, other: Place): number {
  if (one.at !== other.at) return (other.at ?? Number.NEGATIVE_INFINITY) - (one.at ?? Number.NEGATIVE_INFINITY)
  return `${one.source}\n${one.target}` < `${other.source}\n${other.target}` ? -1 : 1
}

async function countsOf(
  talk: BlogTalk,
  key: string,
  home: Address,
): Promise<Pick<ResponsesJson, 'total' | 'kinds' | 'leftOut'>> {
  const comments = await talk.countCommentsToBlog(key)
  const counts = [
    ...(await talk.countLinksToBlog(key)).map(({ side, ...rest }) => ({ kind: side, ...rest })),
    ...comments.map((count) => ({ kind: 'comment', ...count }) as const),
  ]
  const kinds = { citation: 0, linkback: 0, comment: 0 }
  const leftOut = new Map<LeftOutReason, number>()
  for (const { kind, leftOut: reason, count } of counts)
    if (reason === null) kinds[kind] += count
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + count)
  for (const { zone, count } of await talk.countAnchorsToBlog(home)) leftOut.set(zone, count)
  return {
    total: kinds.citation + kinds.linkback + kinds.comment,
    kinds,
    leftOut: [...leftOut]
      .map(([reason, count]) => ({ reason, count }))
      .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
  }
}

/** What the tables that are derived still have and the facts no longer give is on its way out. */
async function rowsOf(talk: BlogTalk, places: readonly Place[]): Promise<readonly ResponseJson[]> {
  const links = places.filter(({ isComment }) => !isComment).map(({ source }) => source)
  const posts = places.filter(({ isComment }) => isComment).map(({ target }) => target)
  const linking = knownOf(await talk.factsAt(links))
  const commented = knownOf(await talk.factsAt(posts, { links: 'linkbacks' }))
  return places.flatMap(({ source, target, leftOut, isComment }): readonly ResponseJson[] => {
    if (isComment) {
      const comment = commentsOf(commented.facts, target).find(({ address }) => address === source)
      if (comment === undefined) return []
      const row = commentRow(commented, comment)
      return [{ kind: 'comment', comment: row, target: postRow(commented, target), leftOut }]
    }
    const link = linking.outbound.get(canonicalOf(linking.facts, source))?.find((own) => own.target === target)
    if (link === undefined) return []
    const ends = { source: postRow(linking, link.source), target: postRow(linking, target) }
    return [{ kind: kindOf(link), ...ends, link: linkRow(link), leftOut }]
  })
}

/** Whether its own page shows it. */
export const kindOf = ({ kinds }: Pick<LinkJson, 'kinds'>): 'citation' | 'linkback' =>
  kinds.every(isLinkback) ? 'linkback' : 'citation'
