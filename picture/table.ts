// The rows of the table twin: every post with what the picture shows of it, in numbers and words. Pure.
import type { ConversationJson, LinkJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { timelineOf } from './timeline.ts'
import { titlesOf } from './titles.ts'

export interface TableRow {
  readonly post: PostJson
  /** Seconds after the root; null when nobody knows. */
  readonly when: number | null
  readonly title: string
  /** Blog of the post it hangs on; '' for the root. */
  readonly answers: string
  /** State of the link by which it hangs there, and of the post, where they are not as usual. */
  readonly state: string
  readonly comments: number
  readonly answeredBy: number
}

export const COLUMNS = ['when', 'blog', 'title', 'answers', 'state', 'comments', 'answeredBy'] as const
export type Column = (typeof COLUMNS)[number]

export interface Order {
  readonly by: Column
  readonly down: boolean
}

/** What the conversation shows, upstream and down, in the order of time. */
export function tableRows(data: ConversationJson): readonly TableRow[] {
  const { posts: times } = timelineOf(data)
  const titles = titlesOf(data)
  const parents = new Map([
    ...data.upstream.map(({ address }) => [address, null] as const),
    ...data.tree.map(({ address, parent }) => [address, parent] as const),
  ])
  const blogs = new Map(data.posts.map(({ address, blogName }) => [address, blogName]))
  const links = Map.groupBy(data.links, ({ source }) => source)
  const comments = tally(data.comments.map(({ post }) => post))
  const answered = tally(data.links.filter(({ self }) => !self).map(({ target }) => target))
  const rows = data.posts
    .map((post, index) => ({ post, when: times[index] ?? Number.NaN }))
    .filter(({ post }) => parents.has(post.address))
    .map(({ post, when }): TableRow => {
      const parent = parents.get(post.address) ?? null
      const link = links.get(post.address)?.find(({ target }) => target === parent)
      return {
        post,
        when: Number.isNaN(when) ? null : when,
        title: titles.get(post.address) ?? post.address,
        answers: parent === null ? '' : (blogs.get(parent) ?? ''),
        state: stateOf(post, link),
        comments: comments.get(post.address) ?? 0,
        answeredBy: answered.get(post.address) ?? 0,
      }
    })
  return sorted(rows, { by: 'when', down: false })
}

const stateOf = (post: PostJson, link: LinkJson | undefined): string =>
  [link?.state, post.state === 'read' ? undefined : post.state].filter((word) => word !== undefined).join(', ')

function tally(addresses: readonly Address[]): ReadonlyMap<Address, number> {
  const counts = new Map<Address, number>()
  for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1)
  return counts
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Equals keep their order; posts without a date stand last either way. */
export function sorted(rows: readonly TableRow[], { by, down }: Order): readonly TableRow[] {
  const sign = down ? -1 : 1
  return [...rows].sort((a, b) => {
    if (by === 'when' && (a.when === null || b.when === null)) return Number(a.when === null) - Number(b.when === null)
    const [one, other] = [cellOf(a, by), cellOf(b, by)]
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * words.compare(String(one), String(other))
  })
}

const cellOf = (row: TableRow, column: Column): string | number =>
  column === 'blog' ? row.post.blogName : column === 'when' ? (row.when ?? 0) : row[column]

/** Rows in whose words all of the filter's words occur, whatever their case. */
export function filtered(rows: readonly TableRow[], filter: string): readonly TableRow[] {
  const wanted = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return rows
  return rows.filter(({ post, title, answers, state }) => {
    const all = [post.blogName, post.author ?? '', title, answers, state, post.address].join(' ').toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}
