import { describe, expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { cells } from './terminal-words.ts'
import { treeText } from './tree-text.ts'

describe('the tree in the terminal', () => {
  const data = madeConversation({ posts: 12, seed: 0.42, comments: 4, upstream: 1 })
  const nameOf = (address: string) => `post-${/\d+$/.exec(address)?.[0]}-`
  const titled = data.posts.map((post) => ({ ...post, blogName: 'Blog', title: nameOf(post.address) }))
  const named = { ...data, posts: titled }

  test('has a line a post and ends with the sentence', () => {
    const lines = treeText(data, { width: 120, colour: false }).trimEnd().split('\n')
    expect(lines.length).toBe(13 + 2)
    expect(lines[0]).toMatch(/^↑ /)
    expect(lines.at(-1)).toMatch(/answered this post/)
  })

  test('has the posts of the tree on the screen, in its order and as deep', () => {
    const marks = layOut(named, { width: 1000 }, { view: 'tree' }).posts
    const lines = treeText(named, { width: 200, colour: false }).split('\n').slice(0, marks.length)
    const names = lines.map((line) => /post-\d+-/.exec(line)?.[0])
    expect(names).toEqual(marks.map(({ address }) => nameOf(address)))
    const tree = marks.filter(({ upstream }) => !upstream)
    const depths = lines.slice(marks.length - tree.length).map((line) => line.search(/Blog/) / 3)
    expect(depths.map((depth) => depth - (depths[0] ?? 0))).toEqual(tree.map(({ x }) => (x - (tree[0]?.x ?? 0)) / 18))
  })

  test('keeps to the width of the terminal', () => {
    for (const width of [60, 72, 80]) {
      for (const line of treeText(data, { width, colour: false }).split('\n'))
        expect(cells(line)).toBeLessThanOrEqual(width)
    }
  })

  test('lets no crawled word move the cursor', () => {
    const posts = data.posts.map((post) => ({
      ...post,
      title: '\u001b[2Jgone\u0007\n\u202ereversed',
      blogName: 'a\u009b31mb',
    }))
    const text = treeText({ ...data, posts }, { width: 120, colour: false })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text.trimEnd().split('\n').length).toBe(15)
  })
})
