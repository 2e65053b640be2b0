import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { seedOf, seedsOf } from './seeds.ts'

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
    expect(await seedsOf([list, 'http://c.example/3'])).toEqual([
      'http://a.example/1',
      'http://b.example/2',
      'http://c.example/3',
    ])
  })

  test('an empty list is a slip', async () => {
    await expect(seedsOf([file('empty.txt', '# nothing\n')])).rejects.toThrow(/holds no address/)
  })
})
