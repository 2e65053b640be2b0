import { expect, test } from 'vitest'
import { linksOfHeader } from './link-header.ts'

test('RFC 8288, 3: several values, quoted commas, unquoted and several rels', () => {
  expect(
    linksOfHeader('</a,b>; title="x, \\"y\\""; rel="next  Webmention", <http://c.example/>; rel=canonical'),
  ).toEqual([
    { target: '/a,b', rels: ['next', 'webmention'] },
    { target: 'http://c.example/', rels: ['canonical'] },
  ])
})

test('RFC 8288, 3.3: only the first rel of a value counts', () => {
  expect(linksOfHeader('<a>; rel=one; rel=two')).toEqual([{ target: 'a', rels: ['one'] }])
})

test.each(['', '<', '<a', 'rel=x', '<a>', ','.repeat(1000)])(
  'what is no link header gives nothing to follow: %j',
  (header) => expect(linksOfHeader(header).flatMap(({ rels }) => rels)).toEqual([]),
)
