import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { answerLines, type PageAsked } from './batch.ts'

/** Lines in, answers out; pages with a file named "slow" take longer. */
async function answers(lines: readonly string[]): Promise<readonly unknown[]> {
  const printed: string[] = []
  const read = async ({ address, file }: PageAsked) => {
    if (file === 'slow') await new Promise((resolve) => setTimeout(resolve, 20))
    return { address, refused: 'read' }
  }
  await answerLines(Readable.from(lines.map((line) => `${line}\n`)), read, async (line) => {
    printed.push(line)
  })
  return printed.map((line) => JSON.parse(line))
}

describe('read --batch', () => {
  test('answers in the order of the lines, however long a page takes', async () => {
    const found = await answers(['{"address":"http://a.example/","file":"slow"}', '{"address":"http://b.example/"}'])
    expect(found).toEqual([
      { address: 'http://a.example/', refused: 'read' },
      { address: 'http://b.example/', refused: 'read' },
    ])
  })

  test('a line that is not JSON answers with a reason, and the next goes on', async () => {
    expect(await answers(['not json', '', '{"address":"http://b.example/"}'])).toEqual([
      { address: null, refused: 'the line is not JSON' },
      { address: null, refused: 'the line is not JSON' },
      { address: 'http://b.example/', refused: 'read' },
    ])
  })

  test.each(['{}', '[]', '3', 'null', '{"address":7}', '{"address":"http://a.example/","file":7}'])(
    'a line of the wrong shape answers with a reason: %s',
    async (line) => {
      expect(await answers([line])).toEqual([expect.objectContaining({ refused: expect.stringMatching(/./) })])
    },
  )
})
