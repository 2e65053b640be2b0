import { describe, expect, test } from 'vitest'
import { conversationSvg } from './conversation-svg.ts'
import { madeConversation } from './made-conversation.ts'

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
    expect(svg).toContain('12 May 2008')
  })
})
