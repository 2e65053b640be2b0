import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import { type Choices, type PictureView, TIMES } from './choices.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { WRITINGS } from './made-words.ts'
import { stripTicks } from './overview.ts'
import type { Box, PostMark, Scene } from './scene.ts'
import { textWidth } from './text-width.ts'
import { TICK_SIZE } from './time-axis.ts'

const recipes = fc.record({
  posts: fc.integer({ min: 1, max: 90 }),
  seed: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  comments: fc.integer({ min: 0, max: 20 }),
  upstream: fc.integer({ min: 0, max: 3 }),
  shape: fc.constantFrom('bush' as const, 'bush' as const, 'star' as const, 'chain' as const),
  pace: fc.constantFrom('usual' as const, 'usual' as const, 'hour' as const, 'silence' as const),
  undated: fc.constantFrom(false, false, false, true),
  blogs: fc.constantFrom(1, 19, 300),
  writing: fc.constantFrom(...WRITINGS),
  strands: fc.constantFrom(0, 0.12, 0.8),
})
const widths = fc.constantFrom(320, 360, 599, 600, 768, 1280, 1920)

/** The property holds for conversations made up by the dice, at every width. */
function holds(
  property: (scene: Scene, data: ConversationJson) => void,
  only: (width: number) => boolean = () => true,
  views: readonly PictureView[] = ['vine'],
) {
  fc.assert(
    fc.property(
      recipes,
      widths.filter(only),
      fc.constantFrom(...views),
      fc.constantFrom(...TIMES),
      (recipe, width, view, times) => {
        const data = madeConversation(recipe)
        property(layOut(data, { width }, { view, times: views.length > 1 ? times : 'since' }), data)
      },
    ),
    { numRuns: 60, seed: 20080512 },
  )
}
const wide = (width: number) => width >= 600
const apart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
const boxOf = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
})

/** A conversation, and the post of it that was seen after all others. */
function foundLast(data: ConversationJson) {
  const last = data.tree.at(-1)?.address ?? ''
  const seen = (post: PostJson) => (post.address === last ? { ...post, firstSeen: '2030-01-01T00:00:00.000Z' } : post)
  return { data: { ...data, posts: data.posts.map(seen) }, last }
}

/** Before anything was known of a post that nobody answered. */
function without(data: ConversationJson, gone: string): ConversationJson {
  return {
    ...data,
    posts: data.posts.filter(({ address }) => address !== gone),
    tree: data.tree.filter(({ address }) => address !== gone),
    comments: data.comments.filter(({ post }) => post !== gone),
    links: data.links.filter(({ source, target }) => source !== gone && target !== gone),
  }
}

const TWO_ROWS = 130
const rootOf = ({ posts }: Scene): PostMark => posts.find(({ root }) => root) as PostMark
const fromTop = (posts: readonly PostMark[]) =>
  [...posts].sort((a, b) => a.y - b.y || a.x - b.x).map(({ address }) => address)

const everyWidth = () => true
const DRAWN: readonly PictureView[] = ['vine', 'tree', 'lanes']
const ALL: readonly PictureView[] = [...DRAWN, 'map']

describe('a vine', () => {
  test('places every post once, upstream and down', () => {
    holds(
      (scene, data) => {
        const expected = [...data.tree, ...data.upstream].map(({ address }) => address)
        expect(scene.posts.map(({ address }) => address).sort()).toEqual(expected.sort())
      },
      everyWidth,
      DRAWN,
    )
  })

  test('is the same for the same conversation', () => {
    const data = madeConversation({ posts: 40, seed: 0.3, comments: 6 })
    expect(layOut(data, { width: 1000 })).toEqual(layOut(data, { width: 1000 }))
  })

  test('never lays one post over another of another row', () => {
    holds((scene) => {
      const rows = [...scene.posts].filter(({ upstream }) => !upstream).sort((a, b) => a.y - b.y)
      for (const [index, post] of rows.entries()) {
        const next = rows[index + 1]
        if (next) expect(apart(boxOf(post), boxOf(next))).toBe(true)
      }
    })
  })

  test('keeps the order of time: what came later stands further right, what has no date stands right of what it answers', () => {
    holds((scene, data) => {
      const at = new Map(
        data.posts.map((post) => [
          post.address,
          post.effectiveFrom === 'first-seen' ? null : Date.parse(post.effectiveAt ?? ''),
        ]),
      )
      const dated = scene.posts
        .filter(({ undated }) => !undated)
        .sort((a, b) => (at.get(a.address) ?? 0) - (at.get(b.address) ?? 0))
      for (const [index, post] of dated.entries()) expect(post.x).toBeGreaterThanOrEqual(dated[index - 1]?.x ?? 0)
    }, wide)
  })

  test('lets comments of a shoot stand in the order of time, none over another', () => {
    holds((scene) => {
      const open = new Set(scene.shoots.map(({ post }) => post))
      for (const post of open) {
        const grapes = scene.grapes.filter((grape) => grape.post === post)
        for (const [index, grape] of grapes.entries()) {
          const before = grapes[index - 1]
          if (before) expect(grape.x - before.x).toBeGreaterThanOrEqual(2 * grape.r)
        }
      }
    }, wide)
  })

  test('keeps everything inside the picture, in every view', () => {
    holds(
      (scene) => {
        for (const { x, words } of stripTicks(scene)) {
          const half = textWidth(words, TICK_SIZE) / 2
          expect(x - half).toBeGreaterThanOrEqual(-0.01)
          expect(x + half).toBeLessThanOrEqual(scene.width + 0.01)
        }
        const boxes = [...scene.posts.map(boxOf), ...scene.grapes.map(boxOf), ...scene.labels.map(({ box }) => box)]
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(-1)
          expect(box.right).toBeLessThanOrEqual(scene.width + 1)
          expect(box.top).toBeGreaterThanOrEqual(0)
          expect(box.bottom).toBeLessThanOrEqual(scene.height + 1)
        }
      },
      everyWidth,
      ALL,
    )
  })

  test('tells the titles of the last posts in full, though they stand at its right edge', () => {
    const data = madeConversation({ posts: 12, seed: 0.42, comments: 3 })
    const { labels, posts, width } = layOut(data, { width: 768 })
    const late = new Set(posts.filter(({ x, root }) => !root && x > width / 2).map(({ address }) => address))
    const titles = labels.filter(({ kind, post }) => kind === 'post' && late.has(post)).map(({ quiet }) => quiet)
    expect(titles.length).toBe(late.size)
    expect(titles.filter((title) => title.endsWith('…'))).toEqual([])
  })

  test.each(['vine', 'lanes'] as const)('cuts no short title at the right edge (%s)', (view) => {
    const data = madeConversation({ posts: 40, seed: 0.42, comments: 3, blogs: 40 })
    const { labels, width } = layOut(data, { width: 1280 }, { view })
    const cut = labels.filter(({ quiet, box }) => quiet.endsWith('…') && box.right > width - 20)
    expect(cut.filter(({ quiet }) => quiet.length < 30)).toEqual([])
  })

  test('says when things happened under the strip, but where the picture says it above it', () => {
    const data = madeConversation({ posts: 30, seed: 0.42, comments: 3 })
    const words = (choices: Partial<Choices>) =>
      stripTicks(layOut(data, { width: 1280 }, choices)).map(({ words }) => words)
    expect(words({})).toEqual([])
    for (const choices of [{ view: 'map' }, { view: 'tree' }, { times: 'calendar' }, { times: 'steps' }] as const)
      expect(words(choices)).toContain('published')
  })

  test('writes no word over another', () => {
    holds(
      ({ labels }) => {
        const boxes = labels.map(({ box }) => box).sort((a, b) => a.top - b.top)
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            if (other.top >= box.bottom) break
            expect(apart(box, other)).toBe(true)
          }
        }
      },
      everyWidth,
      DRAWN,
    )
  })

  test('draws every comment of an open shoot and at most 28 of a bunch', () => {
    holds((scene, data) => {
      const open = new Set(scene.shoots.map(({ post }) => post))
      for (const { address, comments } of scene.posts) {
        const drawn = scene.grapes.filter(({ post }) => post === address).length
        expect(drawn).toBe(open.has(address) ? comments : Math.min(28, comments))
        expect(data.comments.filter(({ post }) => post === address).length).toBe(comments)
      }
    }, wide)
  })

  test('moves the others by little when one more answer is found, whenever it was written', () => {
    fc.assert(
      fc.property(recipes, fc.constantFrom(768, 1280, 1920), (recipe, width) => {
        // Fifteen and sixty posts more or less change the size of everything (sizes.ts).
        const posts = [14, 15, 60, 61].includes(recipe.posts + 1) ? 40 : recipe.posts + 1
        const grown = foundLast(madeConversation({ ...recipe, posts }))
        const [before, after] = [layOut(without(grown.data, grown.last), { width }), layOut(grown.data, { width })]
        const others = after.posts.filter(({ address }) => address !== grown.last)
        expect(fromTop(others)).toEqual(fromTop(before.posts))
        const was = new Map(before.posts.map((post) => [post.address, post.y - rootOf(before).y]))
        for (const { address, y } of others) {
          expect(Math.abs(y - rootOf(after).y - (was.get(address) ?? 0))).toBeLessThan(TWO_ROWS)
        }
      }),
      { numRuns: 60, seed: 20080512 },
    )
  })

  test('stands what the root answered left of it', () => {
    const { posts } = layOut(madeConversation({ posts: 9, seed: 0.2, comments: 2, upstream: 2 }), { width: 1000 })
    const root = posts.find((post) => post.root)
    const upstream = posts.filter((post) => post.upstream)
    expect(upstream.length).toBe(2)
    for (const post of upstream) expect(post.x).toBeLessThan(root?.x ?? 0)
  })

  test('opens the bunch that is asked for', () => {
    const data = madeConversation({ posts: 30, seed: 0.61, comments: 5 })
    const bunch = layOut(data, { width: 1200 }).posts.find(({ comments }) => comments > 2)?.address ?? ''
    expect(layOut(data, { width: 1200 }).shoots).toEqual([])
    expect(layOut(data, { width: 1200 }, { opened: [bunch] }).shoots.map(({ post }) => post)).toEqual([bunch])
  })

  test('says how many posts it shows of how many', () => {
    const data = madeConversation({ posts: 5, seed: 0.5, comments: 1 })
    const cut = { ...data, completeness: { ...data.completeness, leftOut: 7 } }
    expect(layOut(cut, { width: 900 }).showing).toEqual({ posts: 5, folded: 0, of: 12, one: 'post' })
  })

  test('of few posts writes in its list what the first comments say', () => {
    const wordsOf = (posts: number) =>
      layOut(madeConversation({ posts, seed: 0.5, comments: 6 }), { width: 360 })
        .labels.filter(({ kind, strong }) => kind === 'author' && strong !== '')
        .map(({ quiet }) => quiet)
    expect(wordsOf(1)[0]).toBe('What somebody said under it.')
    expect(wordsOf(9)).toEqual([])
  })

  test('is drawn even when nobody knows a single date', () => {
    const data = madeConversation({ posts: 6, seed: 0.5, comments: 2 })
    const posts = data.posts.map((post) => ({ ...post, publishedAt: null, effectiveAt: null, effectiveFrom: null }))
    const comments = data.comments.map((comment) => ({ ...comment, publishedAt: null }))
    const scene = layOut({ ...data, posts, comments, moments: [] }, { width: 900 })
    for (const { x, y } of scene.posts) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    expect(scene.legend.some(({ sign }) => sign === 'undated')).toBe(true)
  })
})
