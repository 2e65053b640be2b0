// Bad input gets one clear sentence that says what to do, the right exit status, no stack, and nothing on standard output.

import { chmodSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grapevine, newFolder } from './grapevine.ts'

const folder = newFolder()
afterAll(() => folder[Symbol.dispose]())

const file = (name: string): string => join(folder.path, name)
beforeAll(() => {
  writeFileSync(
    file('not-a-store.db'),
    'this is a shopping list, not a database, and rather longer than a header would be',
  )
  writeFileSync(file('not-an-export.json'), '{"milk": 2}')
  writeFileSync(file('half.json'), '{"grapevine": "0.1.0", "posts": [')
  writeFileSync(file('empty.txt'), '# no addresses\n')
})

const MISUSES: readonly (readonly [words: string, says: RegExp])[] = [
  ['crwl', /unknown command 'crwl'[\s\S]*crawl/],
  ['crawl', /missing required argument/],
  ['crawl --dpeth 2 http://blog.example/', /unknown option '--dpeth'[\s\S]*--depth/],
  ['crawl --depth deep http://blog.example/', /--depth .*"deep"/],
  ['crawl --scope everything http://blog.example/', /--scope .*"everything"/],
  ['crawl nonsense', /nonsense is neither a file nor an address/],
  ['crawl ftp://blog.example/', /is neither a file nor an address/],
  ['crawl empty.txt', /empty.txt holds no address/],
  ['read', /--batch/],
  ['start --port 99999', /--port/],
  ['conversation http://blog.example/ --format png', /--format is one of text, card, json, svg/],
  ['export --as-of 2008-02-30', /--as-of 2008-02-30\? Write a day/],
  ['export --format xlsx', /xlsx\? --format is one of json, jsonl, csv, gexf, graphml, cypher/],
  ['responses http://blog.example/ --since may', /--since may\? Write a day/],
  ['conversation http://blog.example/a/ --parent oldest', /oldest\? --parent is one of latest, earliest/],
  ['responses http://blog.example/ --kind rumour', /rumour\? --kind is one of citation/],
  ['responses http://blog.example/ --show gossip', /--show gossip\? One of self/],
  ['authority --by author', /--by author\? One of post, blog, domain/],
  ['authority --window week', /--window week\? Write a number of days/],
  ['authority --top none', /--top none\? A number/],
  ['copy --to sqlite:b.db', /copy needs both stores: --from STORE --to STORE/],
  ['copy --from sqlite:b.db --to sqlite:b.db', /these are one/],
  ['forget a:b:c', /neither an address nor a host/],
  ['forget blog.example/post', /an address without its scheme: write http:\/\/blog.example\/post/],
]

const FAILURES: readonly (readonly [words: string, says: RegExp])[] = [
  ['conversation http://blog.example/a-post', /there is no store at .* yet/],
  ['export', /there is no store at .* yet/],
  ['export --store sqlite:not-a-store.db', /not-a-store.db/],
  ['import nothing.json', /there is no file nothing.json/],
  ['import not-an-export.json', /no export of Grapevine/],
  ['import half.json', /half.json is no JSON, or only a part of it/],
  ['import not-an-export.json --store sqlite:no/such/folder.db', /export|folder/],
  [
    'crawl http://blog.example/ --store neo4j://user:secret@127.0.0.1:9/graph',
    /neo4j:\/\/127.0.0.1:9: nobody answers there/,
  ],
  ['copy --from sqlite:none.db --to sqlite:b.db', /there is no store at none.db/],
  ['backup file.db', /there is no store at .* yet/],
  ['forget blog.example', /there is no store at .* yet/],
  ['crawl http://no-such-host.invalid/ --store sqlite:crawl.db', /there is no such host/],
  ['crawl http://127.0.0.1:49009/ --store sqlite:crawl.db', /private network.*--allow-private/],
  [
    'crawl http://127.0.0.1:49009/ --allow-private 127.0.0.0/8 --patience 1s --store sqlite:crawl.db',
    /1 address is left for the next crawl/,
  ],
]

function isOneSentence(stderr: string): void {
  expect(stderr).not.toMatch(/^\s+at .*\.ts/m)
  expect(stderr).not.toMatch(/Warning/)
}

describe('bad input', () => {
  test.each(MISUSES)('grapevine %s is misuse', async (words, says) => {
    const { status, stdout, stderr } = await grapevine(words.split(' '), folder.path)
    expect(stderr).toMatch(says)
    isOneSentence(stderr)
    expect([status, stdout]).toEqual([2, ''])
  })

  test.each(FAILURES)('grapevine %s fails', async (words, says) => {
    const { status, stderr } = await grapevine(words.split(' '), folder.path)
    expect(stderr).toMatch(says)
    isOneSentence(stderr)
    expect(status).toBe(1)
  })

  test('a port in use is told, with another to take', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { status, stderr } = await grapevine(['serve', '--port', String(port)], folder.path)
    server.close()
    expect(stderr).toMatch(new RegExp(`Port ${port} is in use.*--port ${port + 1}`))
    expect(status).toBe(1)
  })

  test.skipIf(process.getuid?.() === 0)('a store that is read-only is told (root may write everything)', async () => {
    await grapevine(['sample', '--store', 'sqlite:locked.db'], folder.path)
    chmodSync(file('locked.db'), 0o400)
    const { status, stderr } = await grapevine(
      ['crawl', 'http://blog.example/', '--store', 'sqlite:locked.db'],
      folder.path,
    )
    expect(stderr).toMatch(/read-only/)
    expect(status).toBe(1)
  })

  test('a setting that is wrong is told by its source', async () => {
    writeFileSync(file('grapevine.config.json'), '{"dpeth": 3}')
    const { status, stderr } = await grapevine(['doctor'], folder.path)
    writeFileSync(file('grapevine.config.json'), '{}')
    expect(stderr).toMatch(/grapevine.config.json: no setting is called dpeth/)
    expect(status).toBe(2)
  })
})
