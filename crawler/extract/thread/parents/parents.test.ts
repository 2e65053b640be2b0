import { describe, expect, test } from 'vitest'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'

const parentsOf = (items: string): readonly (string | null)[] =>
  readThread(readingOfHtml(`<div id="comments">${items}</div>`)).comments.map(({ item }) => item.parent)
const comment = (id: number, name: string, text: string, attributes = ''): string =>
  `<div class="comment ${attributes}" id="comment-${id}"><span class="author">${name}</span> <span class="date">${id} May 2007</span><div class="comment-text">${text}</div></div>`

describe('parents where the markup does not nest', () => {
  test('depth classes tell them', () => {
    expect(
      parentsOf(comment(1, 'A', 'x', 'depth-1') + comment(2, 'B', 'y', 'depth-2') + comment(3, 'C', 'z', 'depth-1')),
    ).toEqual([null, '1', null])
  })

  test('so do left margins', () => {
    const box = (id: number, margin: number): string =>
      `<div style="margin-left:${margin}px">${comment(id, 'A', 'x')}</div>`
    expect(parentsOf(box(1, 0) + box(2, 25) + box(3, 50) + box(4, 25))).toEqual([null, '1', '2', '1'])
  })

  test('so do boxes of answers that stand after what they answer, whatever level the page names round them', () => {
    const answers = (inner: string): string => `<div class="comment_replies">${inner}</div>`
    const thread = comment(1, 'A', 'x') + answers(comment(2, 'B', 'y') + answers(comment(3, 'C', 'z')))
    expect(parentsOf(`<div class="level2">${thread}${comment(4, 'D', 'w')}</div>`)).toEqual([null, '1', '2', null])
  })

  test('so does a box of answers with the number of what they answer', () => {
    const answers = `<div class="comments-list" id="comments-list-1"><div>${comment(2, 'B', 'y')}</div></div>`
    expect(parentsOf(`<div id="comments-list">${comment(1, 'A', 'x')}${answers}${comment(3, 'C', 'z')}</div>`)).toEqual(
      [...[null, '1'], null],
    )
  })

  test('a number of the list that holds all of them tells none', () => {
    const thread = comment(1, 'A', 'x') + comment(2, 'B', 'y') + comment(3, 'C', 'z')
    expect(parentsOf(`<div id="comments-list-1">${thread}</div>`)).toEqual([null, null, null])
  })

  test('so does an attribute that names the parent', () => {
    const answer = comment(2, 'B', 'y').replace('<div', '<div data-parent-id="comment-1"')
    const root = comment(3, 'C', 'z').replace('<div', '<div data-parent-id="0"')
    expect(parentsOf(comment(1, 'A', 'x') + answer + root)).toEqual([null, '1', null])
  })

  test('"@name" answers what that name last said', () => {
    expect(
      parentsOf(
        comment(1, 'Ada', 'x') + comment(2, 'Bo', 'y') + comment(3, 'Cy', '@Ada: no.') + comment(4, 'Di', '@Zoe hm'),
      ),
    ).toEqual([null, null, '1', null])
  })

  test('a first name that two people have tells neither, and a whole name tells its own', () => {
    const twins = comment(1, 'Ada Bell', 'x') + comment(2, 'Ada Crow', 'y')
    expect(parentsOf(twins + comment(3, 'Cy', '@Ada no.') + comment(4, 'Di', '@Ada Bell, yes.'))).toEqual([
      ...[null, null, null],
      '1',
    ])
  })
})

describe('a link to the comment answered', () => {
  const answer = (words: string): readonly (string | null)[] =>
    parentsOf(comment(1, 'Ada', 'x') + comment(2, 'Bo', 'y') + comment(3, 'Cy', `${words} Not so.`))
  test.each([
    '<p class="meta">In reply to <a href="#comment-1">Ada</a>.</p>',
    '<a href="#comment-1">@Ada</a>:',
    '<a href="#comment-1">&gt;&gt;1</a>',
    '<a href="#comment-1" class="reply-to">Ada</a>',
    '<a rel="in-reply-to" href="http://blog.example/2006/03/post.html#comment-1">Ada</a>',
    '(<a href="#comment-1">Parent</a>)',
    'Als Antwort auf <a href="#comment-1">Ada</a>:',
    '<a href="#comment-1">Ada</a>さんへの返信',
    'En réponse à <a href="#comment-1">Ada</a>',
    'В ответ на <a href="#comment-1">Ada</a>',
  ])('%s', (words) => expect(answer(words)).toEqual([null, null, '1']))

  test.each([
    'See <a href="#comment-1">what Ada wrote</a>.',
    '<a href="#comment-3">Reply to this</a>',
    'In reply to <a href="http://far.example/#comment-1">Ada</a>',
    'In reply to <a href="#comment-9">nobody</a>',
  ])('is none: %s', (words) => expect(answer(words)).toEqual([null, null, null]))

  test('is none where the answer was said before', () => {
    const replies = 'Replies: in reply to <a href="#comment-2">Bo</a>'
    expect(parentsOf(comment(1, 'Ada', replies) + comment(2, 'Bo', 'y'))).toEqual([null, null])
  })

  test('adds to what nests', () => {
    const inner = comment(2, 'Bo', 'y')
    const linked = comment(3, 'Cy', '<a href="#comment-2">@Bo</a> no.')
    expect(parentsOf(comment(1, 'Ada', `x</div>${inner}<div>`) + linked)).toEqual([null, '1', '2'])
  })
})
