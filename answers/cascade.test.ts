import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cascadeFrom } from './cascade.ts'
import type { Dates } from './placed.ts'
import type { Response } from './responses.ts'

const at = (names: string): string => `https://${names}.example/`
/** "b>a c>a" → b and c answer a. */
const responses = (text: string): readonly Response[] => {
  return text.split(' ').map((pair) => {
    const [source = '', target = ''] = pair.split('>')
    return { source: at(source), target: at(target) }
  })
}
const dates = (days: Readonly<Record<string, number | null>>): Dates => {
  const entries = Object.entries(days).map(([name, day]) => [
    at(name),
    day === null ? null : `2008-05-0${day}T12:00:00Z`,
  ])
  return Object.fromEntries(entries)
}
/** "b<a c<b!" : b hangs on a, c on b oddly. */
const tree = (text: string, days: Readonly<Record<string, number | null>>): string => {
  const short = (address: string | null): string => address?.slice(8).split('.')[0] ?? ''
  return cascadeFrom(responses(text), dates(days), at('a'))
    .slice(1)
    .map(({ address, parent, dateOdd }) => `${short(address)}<${short(parent)}${dateOdd ? '!' : ''}`)
    .join(' ')
}

describe('the tree of a conversation', () => {
  test('a post that nobody answered is a root alone', () => {
    expect(cascadeFrom([], {}, at('a'))).toEqual([{ address: at('a'), parent: null, depth: 0, dateOdd: false }])
  })

  test('a star hangs on its root, the earlier answer first', () => {
    expect(tree('b>a c>a d>a', { a: 1, b: 4, c: 2, d: 3 })).toBe('c<a d<a b<a')
  })

  test('a chain hangs link by link', () => {
    expect(tree('b>a c>b d>c', { a: 1, b: 2, c: 3, d: 4 })).toBe('b<a c<b d<c')
  })

  test('a post that answers several hangs on the latest of them that is older than itself', () => {
    expect(tree('b>a c>a d>a d>b d>c', { a: 1, b: 2, c: 5, d: 4 })).toBe('b<a c<a d<b')
  })

  test('or on the earliest of them, where that is asked for', () => {
    const links = responses('b>a c>b c>a')
    const [, , c] = cascadeFrom(links, dates({ a: 1, b: 2, c: 3 }), at('a'), 'earliest')
    expect(c).toMatchObject({ address: at('c'), parent: at('a') })
  })

  test('a post older than all it answers hangs on the nearest in time, and says so', () => {
    expect(tree('b>a c>a c>b', { a: 5, b: 8, c: 2 })).toBe('c<a! b<a')
  })

  test('two parents of one instant are told apart by address', () => {
    expect(tree('b>a c>a d>c d>b', { a: 1, b: 2, c: 2, d: 3 })).toBe('b<a c<a d<b')
  })

  test('posts without dates are reached all the same', () => {
    expect(tree('b>a c>b', { a: null, b: null, c: 3 })).toBe('b<a! c<b!')
  })

  test('a cycle is cut at its earliest post', () => {
    expect(tree('b>a b>c c>b', { a: 6, b: 2, c: 3 })).toBe('b<a! c<b')
  })

  test('when the earliest post of a cycle cites nothing else, the next one is cut', () => {
    expect(tree('c>a b>c c>b', { a: 6, b: 2, c: 3 })).toBe('c<a! b<c!')
  })

  test('a cycle that only what hangs on it joins to the root is cut in the end', () => {
    expect(tree('b>c c>b b>d d>c d>a', { a: 9, b: 2, c: 3, d: 4 })).toBe('d<a! b<d! c<b')
  })

  test('the root cites an answer to it and is still the root', () => {
    expect(tree('b>a a>b', { a: 1, b: 2 })).toBe('b<a')
  })

  test('a post that cites itself hangs on another', () => {
    expect(tree('b>b b>a', { a: 1, b: 2 })).toBe('b<a')
  })
})

const node = fc.integer({ min: 0, max: 7 }).map((index) => at('abcdefgh'[index] ?? 'a'))
const graph = fc.record({
  links: fc.array(fc.record({ source: node, target: node }), { maxLength: 30 }),
  days: fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.option(fc.integer({ min: 1, max: 9 })), {
    noNullPrototype: true,
  }),
})

describe('any conversation, cycles and all', () => {
  test('everything that leads to the root by links has one parent, which it cites, and hangs on the root', () => {
    fc.assert(
      fc.property(graph, ({ links, days }) => {
        const cascade = cascadeFrom(links, dates(days), at('a'))
        const places = new Map(cascade.map((branch, index) => [branch.address, { ...branch, index }]))
        expect(new Set(places.keys())).toEqual(closure(links))
        for (const { address, parent, depth, index } of places.values()) {
          if (parent === null) expect([address, depth]).toEqual([at('a'), 0])
          else {
            expect(links).toContainEqual({ source: address, target: parent })
            expect(places.get(parent)?.depth).toBe(depth - 1)
            expect(places.get(parent)?.index).toBeLessThan(index)
          }
        }
      }),
    )
  })

  test('an older post that is cited is never passed over for a younger one but to cut a cycle', () => {
    fc.assert(
      fc.property(graph, ({ links, days }) => {
        const when = dates(days)
        const branches = cascadeFrom(links, when, at('a'))
        const reached = new Set(branches.map(({ address }) => address))
        for (const { address, parent } of branches) {
          const own = when[address]
          const older = links
            .filter((link) => link.source === address && link.target !== address && reached.has(link.target))
            .map((link) => ({ address: link.target, day: when[link.target] }))
            .filter(({ day }) => own != null && day != null && day < own)
            .sort((a, b) => ((a.day ?? '') > (b.day ?? '') || (a.day === b.day && a.address < b.address) ? -1 : 1))
          // Hanging on an older post never closes a cycle by itself, so without cycles the choice is exactly this.
          if (older.length > 0 && parent !== null && isAcyclic(links)) expect(parent).toBe(older[0]?.address)
        }
      }),
    )
  })
})

/** By brute force: add what cites a member until nothing is new. */
function closure(links: readonly Response[]): Set<string> {
  const reached = new Set([at('a')])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { source, target } of links) if (reached.has(target)) reached.add(source)
  }
  return reached
}

function isAcyclic(links: readonly Response[]): boolean {
  let left = links
  for (let size = -1; size !== left.length; ) {
    size = left.length
    left = left.filter(({ target }) => left.some(({ source }) => source === target))
  }
  return left.length === 0
}
