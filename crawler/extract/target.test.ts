import { expect, test } from 'vitest'
import { absoluteTarget, ofTarget, type Target } from './target.ts'

test('an address is taken apart as URL does', () => {
  expect(absoluteTarget('HTTP://Www.Blog.example:8080/a-walk/?p=7#c1')).toMatchObject({
    href: 'http://www.blog.example:8080/a-walk/?p=7#c1',
    protocol: 'http:',
    host: 'www.blog.example:8080',
    hostname: 'www.blog.example',
    pathname: '/a-walk/',
    search: '?p=7',
    hash: '#c1',
  })
})

test.each(['http://', 'mailto:ada@blog.example', 'ftp://blog.example/'])('%j leads nowhere', (address) => {
  expect(absoluteTarget(address)).toBeNull()
})

test('what an address says is read once, whichever page links to it', () => {
  let times = 0
  const isShort = ofTarget(({ href }) => {
    times++
    return href.length < 40
  })
  const targets = [1, 2, 3].map(() => absoluteTarget('http://blog.example/a-walk/') as Target)
  expect(targets.map(isShort)).toEqual([true, true, true])
  expect(times).toBe(1)
})
