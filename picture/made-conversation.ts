// Conversations made up by the dice, for tests, goldens and the eye: nothing of them is real, and the same seed gives the same talk.
import { randomLcg } from 'd3'
import { indicesIn } from '../answers/indices.ts'
import type { BranchJson, CommentJson, ConversationJson, EvidenceJson, LinkJson, PostJson } from '../answers/shapes.ts'
import { momentsIn } from '../answers/timeline.ts'
import { madeName, madeTitle, NAMES, type Writing } from './made-words.ts'

export interface Recipe {
  readonly posts: number
  readonly seed: number
  /** Comments a post has on average. */
  readonly comments: number
  /** Posts that the root answered. */
  readonly upstream?: number
  /** Whom answers answer: mostly the root and its first answers, the root alone, or the answer before. */
  readonly shape?: 'bush' | 'star' | 'chain'
  /** Minutes to months, all within an hour, or a burst, ten years of silence and a few late ones. */
  readonly pace?: 'usual' | 'hour' | 'silence'
  /** Nobody knows a single date. */
  readonly undated?: boolean
  readonly blogs?: number
  readonly writing?: Writing
  /** Of the posts, the share that also links to a second one. */
  readonly strands?: number
}

const USUAL_BLOGS = 19

const TEN_YEARS = 10 * 365.25 * 86_400
const ROOT_TIME = Date.UTC(2008, 4, 12, 9, 12)
/** The dice, with the few shapes of chance that blog talk has. */
function dice(seed: number) {
  const random = randomLcg(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    random,
    below,
    pick: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
    /** Seconds until an answer: minutes to months, hours most of all. */
    delay: (pace: Recipe['pace'] = 'usual') =>
      pace === 'hour'
        ? Math.round(random() * 400)
        : Math.round(Math.exp(6 + random() * 4.6 + random() * random() * 5)) +
          (pace === 'silence' && random() < 0.1 ? TEN_YEARS : 0),
  }
}
type Dice = ReturnType<typeof dice>

const iso = (seconds: number): string => new Date(ROOT_TIME + seconds * 1000).toISOString()
const blogOf = (index: number, blogs: number): string => `https://blog${index % blogs}.example/`

export function madeConversation(recipe: Recipe): ConversationJson {
  const die = dice(recipe.seed)
  const blogs = recipe.blogs ?? USUAL_BLOGS
  const addressOf = (index: number): string => `${blogOf(index, blogs)}posts/${index}`
  const times = [0]
  const tree: BranchJson[] = [{ address: addressOf(0), parent: null, depth: 0, dateOdd: false }]
  for (let index = 1; index < recipe.posts; index += 1) {
    const parent = madeParent(die, index, recipe.shape)
    times.push((times[parent] ?? 0) + die.delay(recipe.pace))
    tree.push({
      address: addressOf(index),
      parent: addressOf(parent),
      depth: (tree[parent]?.depth ?? 0) + 1,
      dateOdd: false,
    })
  }
  const before = madeBefore(die, recipe)
  const posts = [
    ...times.map((time, index) => madePost(die, recipe, addressOf(index), index, time)),
    ...before.map(({ index, time }) => madePost(die, recipe, addressOf(index), index, time)),
  ]
  const comments = posts.flatMap((post, index) => madeComments(die, recipe, post, times[index] ?? 0))
  const upstream = before.map(({ index }, step) => ({
    address: addressOf(index),
    parent: step === 0 ? addressOf(0) : addressOf(index - 1),
    depth: step + 1,
    dateOdd: false,
  }))
  const links = [
    ...tree.flatMap(({ address, parent }) => (parent === null ? [] : [madeLink(die, address, parent)])),
    ...upstream.flatMap(({ address, parent }) => (parent === null ? [] : [madeLink(die, parent, address)])),
    ...strandsBetween(die, tree, recipe.strands),
  ]
  return joined({ tree, upstream, posts, comments, links, times })
}

function madeParent(die: Dice, index: number, shape: Recipe['shape'] = 'bush'): number {
  if (shape === 'star') return 0
  if (shape === 'chain') return index - 1
  return die.random() < 0.45 ? 0 : Math.floor(die.random() ** 1.6 * index)
}

/** Each older than the one before it. */
function madeBefore(die: Dice, { posts, upstream = 0 }: Recipe) {
  let time = 0
  return Array.from({ length: upstream }, (_, index) => {
    time -= die.delay() * 4
    return { index: posts + index, time }
  })
}

function joined(parts: {
  readonly tree: readonly BranchJson[]
  readonly upstream: readonly BranchJson[]
  readonly posts: readonly PostJson[]
  readonly comments: readonly CommentJson[]
  readonly links: readonly LinkJson[]
  readonly times: readonly number[]
}): ConversationJson {
  const { tree, upstream, posts, comments, links } = parts
  const after = parts.times.slice(1).sort((a, b) => a - b)
  return {
    ...{
      address: tree[0]?.address ?? '',
      root: tree[0]?.address ?? '',
      asOf: null,
      blogs: [],
      posts,
      comments,
      links,
      tree,
      upstream,
      indices: indicesIn(parts),
      moments: momentsIn({ root: tree[0]?.address ?? '', ...parts }),
    },
    numbers: {
      posts: after.length,
      blogs: new Set(posts.slice(1, tree.length).map((post) => post.blog)).size,
      comments: comments.length,
      halfWithin: after[Math.ceil(after.length / 2) - 1] ?? null,
      lastAfter: after.at(-1) ?? null,
    },
    completeness: {
      roads: [{ road: 'page', tried: posts.length, failed: 0, reasons: [] }],
      unread: 0,
      refused: 0,
      leftOut: 0,
      commentsMissing: 0,
      missing: { found: 0, byLinkbacks: 0, byFeeds: 0, byBoth: 0, missing: null, low: null, high: null },
    },
    excluded: { self: 1, blogroll: 4, navigation: 2, share: 0, spam: 0, other: 0 },
  }
}

function madePost(die: Dice, recipe: Recipe, address: string, index: number, time: number): PostJson {
  const blogs = recipe.blogs ?? USUAL_BLOGS
  const chance = die.random()
  const state = index === 0 || chance > 0.12 ? 'read' : chance > 0.04 ? 'unread' : 'gone'
  const isDated = state === 'read' && (index === 0 || die.random() > 0.03)
  const published = isDated && !recipe.undated ? iso(time) : null
  const seenAt = state === 'read' || recipe.undated ? null : iso(time)
  return {
    ...{
      address,
      aliases: [],
      title: madeTitle(index, die.random(), recipe.writing),
      blog: blogOf(index, blogs),
    },
    ...{
      blogName: madeName(index % blogs, recipe.writing),
      author: die.pick(NAMES),
      authorUrl: null,
      publishedAt: published,
      updatedAt: null,
    },
    ...{
      effectiveAt: published ?? seenAt ?? '2024-03-01T00:00:00.000Z',
      effectiveFrom: published ? 'published' : seenAt ? 'seen-by-others' : 'first-seen',
    },
    ...{
      language: 'en',
      excerpt: 'A few words of our own that stand for the beginning of a post.',
      fetchedAt: '2024-03-01T00:00:00.000Z',
    },
    ...{
      firstSeen: '2024-03-01T00:00:00.000Z',
      goneAt: null,
      state,
      reason: null,
      truncated: null,
      commentsStated: null,
    },
  }
}

function madeComments(die: Dice, recipe: Recipe, post: PostJson, time: number): readonly CommentJson[] {
  const isRoot = post.address.endsWith('/posts/0')
  const count =
    post.state === 'read' ? Math.floor(recipe.comments * 2 * die.random() * (isRoot ? 2 : die.random() * 1.6)) : 0
  const comments: CommentJson[] = []
  for (let index = 0; index < count; index += 1) {
    const answered = index > 0 && die.random() < 0.35 ? (comments[die.below(index)] ?? null) : null
    const start = answered?.publishedAt ? (Date.parse(answered.publishedAt) - ROOT_TIME) / 1000 : time
    comments.push({
      ...{ address: `${post.address}#c${index}`, post: post.address, author: die.pick(NAMES), authorUrl: null },
      ...{ publishedAt: madeDate(die, recipe, start), parent: answered?.address ?? null },
      ...{ text: 'What somebody said under it.', firstSeen: null, lastSeen: null, goneAt: null },
    })
  }
  return comments
}

const madeDate = (die: Dice, { pace, undated }: Recipe, start: number): string | null => {
  const date = die.random() < 0.03 ? null : iso(start + die.delay(pace))
  return undated ? null : date
}

/** What the tree leaves out: by default one link in eight ends at a second post. */
function strandsBetween(die: Dice, tree: readonly BranchJson[], share = 0.12): readonly LinkJson[] {
  return tree.flatMap(({ address, parent }, index) => {
    const other = tree[die.below(Math.max(1, index))]
    if (index < 2 || die.random() > share || !other || other.address === parent) return []
    return [madeLink(die, address, other.address)]
  })
}

function madeLink(die: Dice, source: string, target: string): LinkJson {
  const chance = die.random()
  const state = chance < 0.78 ? 'confirmed' : chance < 0.93 ? 'claimed' : chance < 0.97 ? 'denied' : 'gone'
  const kinds: EvidenceJson['kind'][] = [
    ...(state === 'claimed' || state === 'denied' ? [] : ['citation' as const]),
    ...(chance > 0.6 ? ['trackback' as const] : []),
  ]
  return {
    ...{
      source,
      target,
      kinds,
      state,
      reason: state === 'claimed' ? 'source not read' : null,
      self: false,
      publishedAt: null,
    },
    evidence: kinds.map((kind) => madeEvidence(kind, target)),
  }
}

function madeEvidence(kind: EvidenceJson['kind'], target: string): EvidenceJson {
  const own = kind === 'citation'
  return {
    ...{
      kind,
      zone: own ? 'body' : null,
      anchorText: own ? 'what is a trackback' : null,
      context: own ? 'I only understood it after reading what is a trackback twice.' : null,
    },
    ...{
      rel: null,
      mention: null,
      comment: null,
      title: own ? null : 'An answer',
      excerpt: own ? null : 'The first words of the answer.',
      blogName: null,
    },
    ...{
      publishedAt: null,
      shownAt: own ? null : `${target}#ping`,
      inferred: null,
      seen: [],
      firstSeen: '2024-03-01T00:00:00.000Z',
      lastSeen: '2024-03-02T00:00:00.000Z',
      goneAt: null,
    },
  }
}
