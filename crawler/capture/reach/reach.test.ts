import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { serving } from '../test-serving.ts'
import { openReach } from './reach.ts'

const page = { 'a.example/1': 'words' }
const inside: LookupAddress = { address: '127.0.0.1', family: 4 }
const outside: LookupAddress = { address: '127.0.0.2', family: 4 }

describe('an address that is not public', () => {
  test.each([
    ...['http://127.0.0.1', 'http://2130706433', 'http://0x7f.1', 'http://0x7f000001', 'http://017700000001'],
    ...[
      'http://0177.0.0.1',
      'http://127.1',
      'http://0',
      'http://127.0.0.1.',
      'http://①②⑦.0.0.1',
      'http://127。0。0。1',
    ],
    ...['http://[::1]', 'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://[::ffff:7f00:1]', 'http://[::127.0.0.1]'],
    ...['http://[64:ff9b::127.0.0.1]', 'http://[2002:7f00:1::]', 'http://[2001:0:7f00:1::]', 'http://[fe80::1]'],
    ...['http://localhost', 'http://LOCALHOST'],
  ])('is refused as %s', async (origin) => {
    const { read, server } = await serving({}, { allowPrivate: [], connectTo: [] })
    expect(await read(`${origin}:${server.port}/`)).toMatchObject({ reason: 'private-address', retryAt: null })
    expect(server.log).toEqual([])
  })

  test('is refused under a name that leads there', async () => {
    const { read, server } = await serving(page, { allowPrivate: [] })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'private-address' })
    expect(server.log).toEqual([])
  })

  test('is refused where a rule sends a host to it in another spelling', async () => {
    const { read, server } = await serving(page, { allowPrivate: [], connectTo: ['*=2130706433'] })
    expect(await read(`http://a.example:${server.port}/1`)).toMatchObject({ reason: 'private-address' })
    expect(server.log).toEqual([])
  })

  test('is refused to robots.txt that redirects there', async () => {
    const { read, server } = await serving(
      {
        ...page,
        'a.example/robots.txt': (_, response) => response.writeHead(301, { location: 'http://10.0.0.1/' }).end(),
      },
      { connectTo: [] },
      { lookUp: async () => [inside] },
    )
    expect(await read(`http://a.example:${server.port}/1`)).toMatchObject({ reason: 'private-address' })
    expect(server.asked('a.example')).toEqual(['/robots.txt'])
  })
})

describe('a name', () => {
  const rebinding = (...answers: readonly (readonly LookupAddress[])[]) => {
    let asked = 0
    return async () => answers[Math.min(asked++, answers.length - 1)] ?? []
  }
  const open = (lookUp: () => Promise<readonly LookupAddress[]>) => {
    return serving(page, { connectTo: [], allowPrivate: ['127.0.0.2'] }, { lookUp })
  }

  test.each([
    ['at once', rebinding([inside])],
    ['at the second look', rebinding([outside], [inside])],
    ['every other time', rebinding([inside], [outside], [inside])],
    ['beside a harmless address', rebinding([outside, inside])],
  ])('that leads inside %s reaches nobody there', async (_, lookUp) => {
    const { read, server } = await open(lookUp)
    for (let time = 0; time < 3; time++) await read(`http://a.example:${server.port}/1`)
    expect(server.log).toEqual([])
  })

  test('is looked up by the system, and by nobody twice in a minute', async () => {
    let asked = 0
    const lookUp = async () => {
      asked += 1
      return [inside]
    }
    const { read, server } = await serving(page, { connectTo: [] }, { lookUp })
    expect(await read(`http://a.example:${server.port}/1`)).toMatchObject({ kind: 'page' })
    expect(asked).toBe(1)
  })
})

describe('a port', () => {
  test.each([25, 22, 6667, 110])('%i is not for the web', async (port) => {
    const { read } = await serving({}, { connectTo: [] })
    expect(await read(`http://127.0.0.1:${port}/`)).toMatchObject({ reason: 'bad-address', retryAt: null })
  })
})

test('the sample blogosphere reaches its own hosts and no other', async () => {
  const pages = { 'a.example/1': 'words', 'b.example/1': 'words' }
  const first = await serving(pages)
  const connectTo = [`a.example=127.0.0.1:${first.server.port}`]
  const { read } = await serving({}, { connectTo }, { closed: true })
  expect(await read('http://a.example/1')).toMatchObject({ kind: 'page' })
  expect(await read(`http://127.0.0.1:${first.server.port}/1`)).toMatchObject({ reason: 'private-address' })
})

test('hosts of one machine have one place, whichever of its addresses comes first', async () => {
  const all = [inside, outside]
  const lookUp = async (name: string) => (name === 'a.example' ? all : [...all].reverse())
  const { placeOf } = openReach({ allowPrivate: [], connectTo: [], closed: false, lookUp })
  expect(await Promise.all(['http://a.example/', 'https://b.example/'].map(placeOf))).toEqual([
    '127.0.0.1',
    '127.0.0.1',
  ])
})
