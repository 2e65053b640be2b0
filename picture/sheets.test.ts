import { expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { sheetsOf } from './sheets.ts'

const CROWD = madeConversation({ posts: 300, seed: 0.42, comments: 2 })

test('a small picture is one sheet', () => {
  const scene = layOut(madeConversation({ posts: 5, seed: 0.42, comments: 2 }), { width: 820 })
  expect(sheetsOf(scene, 760, 1040)).toEqual([{ top: 0, bottom: scene.height }])
})

test.each(['vine', 'tree', 'lanes'] as const)(
  'all of a large %s is on one sheet or another, and no word is cut',
  (view) => {
    const scene = layOut(CROWD, { width: 820 }, { view })
    const sheets = sheetsOf(scene, 760, 1040)
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets[0]?.top).toBe(0)
    expect(sheets.at(-1)?.bottom).toBe(scene.height)
    for (const [index, { top, bottom }] of sheets.entries()) {
      expect(bottom - top).toBeLessThanOrEqual((index === 0 ? 760 : 1040) + 0.01)
      if (index > 0) expect(top).toBe(sheets[index - 1]?.bottom)
      const cut = scene.labels.filter(({ box }) => box.top < bottom - 0.01 && bottom + 0.01 < box.bottom)
      expect(cut).toEqual([])
    }
  },
)
