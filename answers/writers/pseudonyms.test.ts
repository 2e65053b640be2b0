import { describe, expect, test } from 'vitest'
import { cites, comment, graphOf, post } from '../made-graph.ts'
import { writeJson } from './json.ts'
import { pseudonymKeyIn } from './pseudonyms.ts'
import { sourceOf } from './source.ts'
import { Tally } from './tally.ts'

const made = comment('a', 1, 2)
const [first] = made.comments ?? []
const said = (fragment: string, author: string, text: string) =>
  first === undefined
    ? []
    : [{ ...first, address: `${first.post}#${fragment}`, author, text, authorUrl: 'http://zebedee.example/' }]
const GRAPH = graphOf(
  ...[post('a', 1, { author: 'Zebedee' }), post('b', 2), cites('b', 'a')],
  { comments: said('words-0123456789abc', 'Zebedee', 'I was first.') },
  { comments: said('comment-2', 'Florence Q.', 'So you were, zebedee! Zebedees are.') },
)

async function exported(pseudonymKey: string | null) {
  const options = { version: '1', exportedAt: '', asOf: null, settings: {}, pseudonymKey }
  return (await Array.fromAsync(writeJson(sourceOf(GRAPH), options, new Tally()))).join('')
}

describe('with pseudonyms', () => {
  test('an export names nobody by name, site, or the name of a comment that was made of these', async () => {
    const text = await exported('key')
    expect(text).not.toMatch(/zebedee(?!s are)|florence|0123456789abc/i)
    expect(text).toContain('#comment-2')
  })

  test('one person is one person all over a corpus, and somebody else in another', async () => {
    const { posts, comments } = JSON.parse(await exported('key'))
    const author = posts.find(({ author }: { author: string | null }) => author !== null).author
    expect(author).toMatch(/^person-[0-9a-f]{12}$/)
    expect(comments.map((one: { author: string }) => one.author)).toContain(author)
    expect(comments.find(({ text }: { text: string }) => text.startsWith('So you were')).text).toBe(
      `So you were, ${author}! Zebedees are.`,
    )
    expect(await exported('another key')).not.toContain(author)
  })

  test('everything else is as it was', async () => {
    const bare = (text: string) => text.replace(/person-\w+|https:\/\/\w+\.invalid\/|#comment-\w+|#words-\w+/g, '')
    const plain = (await exported(null)).replace(/Zebedee\b|zebedee\b|Florence Q\.|http:\/\/zebedee\.example\//g, '')
    expect(bare(await exported('key'))).toBe(bare(plain))
  })

  test('the key of a corpus is made once', async () => {
    const kept = new Map<string, string>()
    const notes = {
      note: async (name: string) => kept.get(name) ?? null,
      setNote: async (name: string, text: string) => void kept.set(name, text),
    }
    const key = await pseudonymKeyIn(notes)
    expect(key.length).toBeGreaterThan(40)
    expect(await pseudonymKeyIn(notes)).toBe(key)
  })
})
