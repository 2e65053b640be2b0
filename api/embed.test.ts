import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, cites, graphOf, post } from '../answers/made-graph.ts'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(graphOf(post('a', 1), post('b', 2), cites('b', 'a')))
})
afterAll(() => server.close())

const ADDRESS = `address=${encodeURIComponent(at('a'))}`

describe('an embedded conversation', () => {
  test('may be framed anywhere, and runs and loads nothing but our picture', async () => {
    const { status, headers, text } = await server.ask(`/embed?${ADDRESS}&view=lanes`)
    expect(status).toBe(200)
    expect(headers.get('x-frame-options')).toBe(null)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    )
    expect(text).not.toMatch(/<script|style=|<style|\son\w+=/)
    expect(text).toContain('view=lanes&#38;theme=dark')
  })

  test('is a list in a narrow frame, but where a width was asked for', async () => {
    const { text } = await server.ask(`/embed?${ADDRESS}`)
    expect(text).toContain('width=400&#38;theme=light')
    expect((await server.ask(`/embed?${ADDRESS}&width=800`)).text).not.toContain('width=400')
  })

  test('takes nothing of its address for markup', async () => {
    const evil = encodeURIComponent('https://a.example/"><script>alert(1)</script>')
    const { text } = await server.ask(`/embed?address=${evil}&view=${evil}`)
    expect(text).not.toContain('<script')
  })

  test('is refused without an address', async () => {
    expect((await server.ask('/embed')).status).toBe(400)
  })
})

describe('the picture as a file', () => {
  test('may be shown by other sites, and kept for a while', async () => {
    const { headers } = await server.ask(`/api/picture.svg?${ADDRESS}`)
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('cache-control')).toBe('public, max-age=300')
    expect(headers.get('etag')).not.toBe(null)
  })

  test.each(['view=tree', 'view=lanes&colour=blog', 'view=map&colour=camp', 'time=calendar', 'span=0-86400&width=640'])(
    'shows what is chosen: %s',
    async (choice) => {
      const { status, text } = await server.ask(`/api/picture.svg?${ADDRESS}&${choice}&theme=dark`)
      expect(status).toBe(200)
      expect(text).toMatch(/^<svg[\s\S]*showing 2 of 2 posts[\s\S]*<\/svg>$/)
    },
  )

  test.each(['view=cloud', 'width=9', 'span=soon', 'colour=red'])('refuses %s in words', async (choice) => {
    const { status, json } = await server.ask(`/api/picture.svg?${ADDRESS}&${choice}`)
    expect([status, json.code]).toEqual([400, 'api/bad-parameter'])
  })
})
