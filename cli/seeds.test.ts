import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { seedsOf } from './seeds.ts'
import { seedOf } from './typed-address.ts'

const folder = mkdtempSync(join(tmpdir(), 'grapevine-seeds-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('what is typed', () => {
  test.each([
    ['https://blog.example/2009/05/a-post', 'https://blog.example/2009/05/a-post'],
    ['blog.example/2009/05/a-post', 'http://blog.example/2009/05/a-post'],
    ['localhost:8080/a', 'http://localhost:8080/a'],
    ['http://blog.example/feed/', 'http://blog.example/feed/'],
  ])('%s is the seed %s', (word, seed) => {
    expect(seedOf(word)).toBe(seed)
  })

  test.each(['', 'nonsense', 'ftp://blog.example/', 'mailto:ann@blog.example', 'http://', 'javascript:alert(1)'])(
    '"%s" is no seed',
    (word) => {
      expect(() => seedOf(word)).toThrow(Failure)
    },
  )

  test('a list has an address a line, with remarks', async () => {
    const list = file('list.txt', '# mine\nhttp://a.example/1\n\n  b.example/2  \nhttp://a.example/1\n')
    expect((await seedsOf([list, 'http://c.example/3'])).addresses).toEqual([
      'http://a.example/1',
      'http://b.example/2',
      'http://c.example/3',
    ])
  })

  test('an empty list is a slip', async () => {
    await expect(seedsOf([file('empty.txt', '# nothing\n')])).rejects.toThrow(/holds no address/)
  })
})

const visit = (request: string, referer: string, more: { status?: number; host?: string } = {}): string =>
  `${more.host ?? ''}203.0.113.9 - - [18/Mar/2006:22:05:00 +0000] "${request}" ${more.status ?? 200} 5120 "${referer}" "Reader/1.0"`

describe('an access log', () => {
  test('gives the pages of others that visitors came from', async () => {
    const log = file(
      'access.log',
      [
        visit('GET /2006/walk/ HTTP/1.1', 'http://b.example/2006/answer/'),
        visit('GET /2006/walk/ HTTP/1.1', 'http://b.example/2006/answer/#top'),
        visit('GET /2006/walk/ HTTP/1.1', 'https://www.own.example/2006/other/'),
        visit('GET /2006/other/ HTTP/1.1', 'http://own.example/2006/walk/'),
        visit('GET /2006/walk/ HTTP/1.1', '-'),
        visit('GET /2006/walk/ HTTP/1.1', 'https://search.example/'),
        visit('GET /style.css HTTP/1.1', 'http://c.example/hotlinks/'),
        visit('POST /wp-comments-post.php HTTP/1.1', 'http://d.example/spam/'),
        visit('GET /2006/gone/ HTTP/1.1', 'http://e.example/old/', { status: 404 }),
        visit('GET /2006/walk/ HTTP/1.1', 'javascript:alert(1)'),
        visit('GET /2006/walk/ HTTP/1.1', 'http://f.example/\\"quoted\\"/'),
        'no line of a log',
        '"'.repeat(50_000),
      ].join('\n'),
    )
    const { addresses, remarks } = await seedsOf([log])
    expect(addresses).toEqual(['http://b.example/2006/answer/', 'http://f.example/%22quoted%22/'])
    expect(remarks).toEqual([expect.stringContaining('10 lines name none, 2 of them cannot be read')])
  })

  test('that names its hosts tells by them which pages are the owner’s', async () => {
    const host = 'own.example:443 '
    const log = file(
      'vhost.log',
      [
        visit('GET / HTTP/1.1', 'https://own.example/hidden/', { host }),
        visit('GET / HTTP/1.1', 'https://b.example/answer/', { host }),
      ].join('\n'),
    )
    expect((await seedsOf([log])).addresses).toEqual(['https://b.example/answer/'])
  })
})

describe('an export of linking pages', () => {
  test.each([
    ['in English', 'Linking page,Last crawled'],
    ['in another language', 'Verlinkende Seite,Zuletzt gecrawlt'],
  ])('%s gives the pages of its first column', async (name, heading) => {
    const rows = ['https://b.example/2006/answer/,2024-05-01', '"https://c.example/a,b",2024-05-02', '=HYPERLINK(1),x']
    const { addresses, remarks } = await seedsOf([file(`${name}.csv`, `\ufeff${[heading, ...rows].join('\r\n')}`)])
    expect(addresses).toEqual(['https://b.example/2006/answer/', 'https://c.example/a,b'])
    expect(remarks).toEqual([expect.stringContaining('1 of them cannot be read')])
  })
})
