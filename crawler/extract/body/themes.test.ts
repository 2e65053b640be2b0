import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'
import { POSTS, THEMES, TITLE } from './themes.fixture.ts'

describe.each(Object.keys(THEMES))('in a theme of %s', (theme) => {
  test.each(Object.keys(POSTS))('a post of %s cites what it cites, and nothing else', (kind) => {
    const { html, cites } = POSTS[kind] as (typeof POSTS)[string]
    const { post, citations } = said(THEMES[theme]?.(html) ?? '')
    expect(citations.map(({ target }) => target)).toEqual(cites)
    expect(post?.title).toBe(TITLE)
  })
})
