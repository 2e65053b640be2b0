import { describe, expect, test } from 'vitest'
import { isIndex } from './page-address.ts'

describe('an address with its path in the query', () => {
  const index = (rest: string): boolean => isIndex(new URL(`http://blog.example/${rest}`))
  test.each(['index.php?post/2014/03/04/A-walk', '?/2014/a-walk', '?q=node/12', 'index.php?entry/12'])(
    'leads to one post: %s',
    (rest) => expect(index(rest)).toBe(false),
  )
  test.each(['', 'index.php', '?page=2', '?archive/2014/03', 'index.php?category/Walks', '?tag/mill', '?archive'])(
    'leads to several: %s',
    (rest) => expect(index(rest)).toBe(true),
  )
})
