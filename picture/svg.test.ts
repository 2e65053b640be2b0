import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conversationSvg } from './conversation-svg.ts'
import { madeConversation, type Recipe } from './made-conversation.ts'

const GOLDENS = new URL('./goldens/', import.meta.url)
const SHAPES: Readonly<Record<string, Recipe>> = {
  'a post nobody answered by a post': { posts: 1, seed: 0.42, comments: 9 },
  'one answer': { posts: 2, seed: 0.42, comments: 6 },
  'four posts with what they answered': { posts: 4, seed: 0.42, comments: 5, upstream: 2 },
  'a lively week': { posts: 27, seed: 0.42, comments: 6 },
  'a crowd': { posts: 140, seed: 0.42, comments: 4 },
}

describe('golden pictures (accept new ones with GOLDEN=accept)', () => {
  for (const [name, recipe] of Object.entries(SHAPES)) {
    test.each([1200, 360])(`${name}, %d pixels wide`, (width) => {
      const svg = conversationSvg(madeConversation(recipe), { width, theme: width === 360 ? 'dark' : 'light' })
      const file = new URL(`${name.replaceAll(' ', '-')}-${width}.svg`, GOLDENS)
      if (process.env.GOLDEN === 'accept' && process.env.CI === undefined) {
        mkdirSync(GOLDENS, { recursive: true })
        writeFileSync(file, svg)
      }
      expect(
        existsSync(file),
        'there is no golden: look at the picture, then run GOLDEN=accept vitest run --project picture',
      ).toBe(true)
      expect(svg).toBe(readFileSync(file, 'utf8'))
    })
  }
})

describe('a picture file', () => {
  const hostile = `"><script>alert(1)</script><image href='https://x.example/'/>&amp;\u0000\ud800`
  const data = madeConversation({ posts: 3, seed: 0.5, comments: 3 })
  const posts = data.posts.map((post) => ({ ...post, title: hostile, blogName: hostile }))
  const comments = data.comments.map((comment) => ({ ...comment, author: hostile }))
  const svg = conversationSvg({ ...data, posts, comments }, { width: 1000, theme: 'light' })

  test('keeps crawled words as words', () => {
    expect(svg).not.toMatch(/<script|<image|\son\w+=|<style|<foreignObject/)
    expect(svg).toContain('&#60;script&#62;')
    expect(svg.isWellFormed() && !svg.includes('\u0000')).toBe(true)
  })

  test('fetches nothing from anywhere', () => {
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<[^>]*(?:href=|url\(|src=)/)
  })

  test('names its source, its date and how much it shows', () => {
    expect(svg).toContain('showing 3 of 3 posts')
    expect(svg).toContain(data.root)
    expect(svg).toContain('2008-05-12')
  })
})
