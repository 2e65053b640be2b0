import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphFromExport } from '../../answers/import.ts'
import { at, cites, comment, graphOf, post } from '../../answers/made-graph.ts'
import { EXPORT_TYPES } from '../../answers/writers/write.ts'
import { startTestServer, type TestServer } from '../test-server.ts'

const GRAPH = graphOf(
  ...[post('a', 1), post('b', 2, { author: 'Zebedee' }), cites('b', 'a'), comment('a', 1, 2), post('lone', 1)],
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.store.merge(GRAPH)
})
afterAll(() => server.close())

describe('the export', () => {
  test('is a file that can be read back', async () => {
    const { status, headers, json } = await server.ask('/api/export?format=json')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename=grapevine-2010-06-01.json')
    expect(json).toMatchObject({ grapevine: '0.0.0', exportedAt: '2010-06-01T12:00:00.000Z', settings: { depth: 3 } })
    const copy = await startTestServer()
    await copy.store.merge(graphFromExport(json))
    expect((await copy.ask('/api/export')).text).toBe((await server.ask('/api/export')).text)
    await copy.close()
  })

  test.each(Object.entries(EXPORT_TYPES))('comes as %s, with its type and name', async (format, type) => {
    const { status, headers, text } = await server.ask(`/api/export?format=${format}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain(type)
    expect(headers.get('content-disposition')).toMatch(new RegExp(`\\.${format}$`))
    expect(text).toContain(at('b'))
  })

  test('is of one conversation where that is asked for', async () => {
    const { json } = await server.ask(`/api/export?conversation=${encodeURIComponent(at('a'))}`)
    expect(json.posts.map(({ address }: { address: string }) => address)).toEqual([at('a'), at('b')])
  })

  test('names nobody when that is asked for', async () => {
    const { text } = await server.ask('/api/export?format=csv&table=nodes&pseudonyms=true')
    expect(text).toContain('person-')
    expect(text).not.toContain('Zebedee')
    expect((await server.ask('/api/export?format=csv&table=nodes&pseudonyms=true')).text).toBe(text)
  })

  test('has a methods note with the hash of the very file', async () => {
    await server.crawls.ask(['https://seed.example/'], server.parts.crawlSettings, {
      sample: false,
      at: '2010-05-01T00:00:00Z',
    })
    const query = 'format=json&exportedAt=2010-06-02T00:00:00Z'
    const { text, headers } = await server.ask(`/api/export/methods?${query}`)
    const file = (await server.ask(`/api/export?${query}`)).text
    expect(headers.get('content-type')).toContain('text/markdown')
    expect(text).toContain(createHash('sha256').update(file).digest('hex'))
    expect(text).toMatch(/- posts: 3\n[\s\S]*- <https:\/\/seed.example\/>[\s\S]*@misc/)
  })

  test('of a format that is not there is a problem', async () => {
    expect((await server.ask('/api/export?format=xlsx')).json.code).toBe('api/bad-parameter')
  })
})
