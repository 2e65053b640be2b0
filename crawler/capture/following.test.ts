import { expect, test } from 'vitest'
import { loopbackSettings, moves, openLoopback } from '../loopback.ts'
import { openFollowing } from './following.ts'

test('redirects are followed, and a pause that a host asks for is waited for', async () => {
  const server = await openLoopback({
    'a.example/old': moves('http://b.example/new'),
    'b.example/robots.txt': 'User-agent: *\nCrawl-delay: 5.2',
    'b.example/new': 'words',
  })
  const following = openFollowing(loopbackSettings(server.port))
  expect(await following.capture('http://a.example/old')).toMatchObject({
    kind: 'page',
    address: 'http://b.example/new',
  })
  expect(server.asked('b.example')).toEqual(['/robots.txt', '/new'])
  await following.close()
  await server.close()
})
