import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyGraph } from '../graph/arbitrary.ts'
import { AnswerError } from './answer-error.ts'
import { presentLeftOut } from './left-out.ts'
import { anchor, at, cites, comment, graphOf, linkback, post, spam } from './made-graph.ts'
import { presentConversation } from './present.ts'

test('every link, anchor and comment that was left out is told with its reason', () => {
  const graph = graphOf(
    ...[post('a', 1), post('b', 2), cites('b', 'a'), cites('a', 'a', { source: 'https://a.example/again/' })],
    ...[post('c', 3), linkback('trackback', 'c', 'b', 3), anchor('d', 'a', 'blogroll'), anchor('b', 'b', 'share')],
    ...[comment('a', 1, 2), spam(`${at('a')}#comment-1`)],
  )
  const { links, anchors, comments, excluded } = presentLeftOut({ graph, leftOut: 0 }, at('a'), null)
  expect(links.map(({ reason, link }) => [reason, link.source, link.state])).toEqual([
    ['self', 'https://a.example/again/', 'confirmed'],
    ['other', at('c'), 'denied'],
  ])
  expect(anchors.map(({ reason, blog, zone }) => [reason, blog, zone])).toEqual([
    ['blogroll', 'https://d.example/', 'blogroll'],
    ['self', 'https://b.example/', 'share'],
  ])
  expect(comments).toEqual([`${at('a')}#comment-1`])
  expect(excluded).toEqual({ self: 2, blogroll: 1, navigation: 0, share: 0, spam: 1, other: 1 })
})

test('any conversation leaves out as many as it says', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      for (const { target } of graph.evidence.slice(0, 2)) {
        try {
          const { excluded } = presentConversation({ graph, leftOut: 0 }, target, { asOf: null })
          expect(presentLeftOut({ graph, leftOut: 0 }, target, null).excluded).toEqual(excluded)
        } catch (error) {
          if (!(error instanceof AnswerError)) throw error
        }
      }
    }),
  )
})
