// What the table twin says of a conversation: every post, comment and link with all its fields.
import { howOften } from '../answers/how-often.ts'
import type { CommentJson, ConversationJson, LinkJson, PostJson } from '../answers/shapes.ts'
import type { Address, Time } from '../graph/model.ts'
import { type Cell, type Head, sorted, type Table } from './table.ts'
import { timelineOf, whenInWords } from './timeline.ts'
import { titlesOf } from './titles.ts'

export const TABLES = ['posts', 'comments', 'links'] as const
export type TableName = (typeof TABLES)[number]

/** In the order of time. */
export function tableOf(data: ConversationJson, name: TableName): Table {
  const known = knownOf(data)
  const columns = { posts: () => posts(known), comments: () => comments(known), links: () => links(known) }
  const { heads, rows } = columns[name]()
  return { heads, rows: sorted(rows, { by: 0, down: false }) }
}

interface Known {
  readonly data: ConversationJson
  readonly title: (post: Address) => string
  readonly blog: (post: Address) => string
  readonly when: (seconds: number | null | undefined) => Cell
  /** Seconds after the root; null when nobody knows. */
  readonly postTimes: ReadonlyMap<Address, number | null>
  readonly after: (time: Time | null) => number | null
}

function knownOf(data: ConversationJson): Known {
  const { posts: times, after } = timelineOf(data)
  const postTimes = new Map(data.posts.map(({ address }, index) => [address, timeAt(times, index)]))
  const titles = titlesOf(data)
  const blogs = new Map(data.posts.map(({ address, blogName }) => [address, blogName]))
  return {
    ...{ data, postTimes, after },
    title: (post) => titles.get(post) ?? post,
    blog: (post) => blogs.get(post) ?? '',
    when: (seconds = null) => ({ words: seconds === 0 ? 'with the post' : whenInWords(seconds), order: seconds }),
  }
}

/** Null when nobody knows. */
function timeAt(times: Float64Array, index: number): number | null {
  const time = times[index] ?? Number.NaN
  return Number.isNaN(time) ? null : time
}

/** A column: its head, and how it reads a row. */
type Column<Row> = readonly [head: string, cell: (row: Row) => Cell | string | number | null, main?: 'main']

function tableFrom<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  nameOf: (row: Row) => { readonly key: string; readonly post: Address },
): Table {
  const heads = columns.map(([words, , main]): Head => ({ words, main: main === 'main' }))
  return { heads, rows: rows.map((row) => ({ ...nameOf(row), cells: columns.map(([, cell]) => cellOf(cell(row))) })) }
}

function cellOf(value: Cell | string | number | null): Cell {
  if (typeof value === 'object' && value !== null) return value
  return { words: String(value ?? ''), order: value === '' ? null : value }
}

/** "2008-05-12 09:12" */
const minute = (time: Time | null): string | null => time?.slice(0, 16).replace('T', ' ') ?? null

function posts({ data, title, blog, when, postTimes }: Known): Table {
  const parents = new Map([
    ...data.upstream.map(({ address }) => [address, null] as const),
    ...data.tree.map(({ address, parent }) => [address, parent] as const),
  ])
  const parent = ({ address }: PostJson): Address | null => parents.get(address) ?? null
  const own = Map.groupBy(data.links, ({ source }) => source)
  const link = (post: PostJson) => own.get(post.address)?.find(({ target }) => target === parent(post))
  const drawn = howOften(data.comments.map(({ post }) => post))
  const answered = howOften(data.links.filter(({ self }) => !self).map(({ target }) => target))
  const columns: readonly Column<PostJson>[] = [
    [
      'When',
      ({ address }) => (address === data.root ? { words: 'the post', order: 0 } : when(postTimes.get(address))),
      'main',
    ],
    ['Published', ({ effectiveAt }) => minute(effectiveAt), 'main'],
    ['Blog', ({ blogName }) => blogName, 'main'],
    ['Title', ({ address }) => title(address), 'main'],
    ['Author', ({ author }) => author],
    ['Answers', (post) => blog(parent(post) ?? ''), 'main'],
    ['State', (post) => stateOf(post, link(post)), 'main'],
    ['Comments', ({ address }) => drawn.get(address) ?? 0, 'main'],
    ['Answered by', ({ address }) => answered.get(address) ?? 0, 'main'],
    ['Date from', ({ effectiveFrom }) => effectiveFrom?.replaceAll('-', ' ') ?? null],
    ['Language', ({ language }) => language],
    ['Comments stated', ({ commentsStated }) => commentsStated],
    ['Excerpt', ({ excerpt }) => excerpt],
    ['First seen', ({ firstSeen }) => minute(firstSeen)],
    ['Last read', ({ fetchedAt }) => minute(fetchedAt)],
    ['Gone', ({ goneAt }) => minute(goneAt)],
    ['Address', ({ address }) => address],
  ]
  const shown = data.posts.filter(({ address }) => parents.has(address))
  return tableFrom(shown, columns, ({ address }) => ({ key: address, post: address }))
}

/** State of the link by which it hangs there, and of the post, where they are not as usual. */
const stateOf = (post: PostJson, link: LinkJson | undefined): string =>
  [link?.state, post.state === 'read' ? undefined : post.state].filter((word) => word !== undefined).join(', ')

function comments({ data, title, blog, when, after }: Known): Table {
  const authors = new Map(data.comments.map(({ address, author }) => [address, author ?? 'unsigned']))
  const columns: readonly Column<CommentJson>[] = [
    ['When', ({ publishedAt }) => when(after(publishedAt)), 'main'],
    ['Published', ({ publishedAt }) => minute(publishedAt), 'main'],
    ['Author', ({ author }) => author, 'main'],
    ['Comment', ({ text }) => text, 'main'],
    ['Under', ({ post }) => title(post), 'main'],
    ['Blog', ({ post }) => blog(post), 'main'],
    ['Replies to', ({ parent }) => (parent === null ? null : (authors.get(parent) ?? null)), 'main'],
    ['Site', ({ authorUrl }) => authorUrl],
    ['First seen', ({ firstSeen }) => minute(firstSeen)],
    ['Last seen', ({ lastSeen }) => minute(lastSeen)],
    ['Gone', ({ goneAt }) => minute(goneAt)],
    ['Address', ({ address }) => address],
  ]
  return tableFrom(data.comments, columns, ({ address, post }) => ({ key: address, post }))
}

function links({ data, title, blog, when, after, postTimes }: Known): Table {
  const first = <Value>({ evidence }: LinkJson, field: (proof: LinkJson['evidence'][number]) => Value | null) =>
    evidence.map(field).find((value) => value !== null) ?? null
  const columns: readonly Column<LinkJson>[] = [
    ['When', ({ source, publishedAt }) => when(after(publishedAt) ?? postTimes.get(source)), 'main'],
    ['From blog', ({ source }) => blog(source), 'main'],
    ['From', ({ source }) => title(source), 'main'],
    ['To blog', ({ target }) => blog(target), 'main'],
    ['To', ({ target }) => title(target), 'main'],
    ['Kinds', ({ kinds }) => kinds.join(', '), 'main'],
    ['State', ({ state }) => state, 'main'],
    ['Anchor text', (link) => first(link, ({ anchorText }) => anchorText), 'main'],
    ['Sentence', (link) => first(link, ({ context, excerpt }) => context ?? excerpt)],
    ['Zone', (link) => first(link, ({ zone }) => zone)],
    ['Rel', (link) => first(link, ({ rel }) => rel)],
    ['Proofs', ({ evidence }) => evidence.length],
    ['Reason', ({ reason }) => reason],
    ['Of one blog', ({ self }) => (self ? 'yes' : null)],
    ['First seen', (link) => minute(first(link, ({ firstSeen }) => firstSeen))],
    ['Last seen', (link) => minute(first(link, ({ lastSeen }) => lastSeen))],
    ['Gone', (link) => minute(first(link, ({ goneAt }) => goneAt))],
    ['From address', ({ source }) => source],
    ['To address', ({ target }) => target],
  ]
  return tableFrom(data.links, columns, ({ source, target }) => ({ key: `${source} ${target}`, post: source }))
}
