import { expect, test } from 'vitest'
import { isGate, isWayStation } from './gate.ts'

const POST = 'http://a.example/2006/post'

test.each([
  'http://a.example/login?next=/2006/post',
  'http://a.example/wp-login.php?redirect_to=x',
  'https://www.blogger.com/blogin.g?blogspotURL=x',
  'https://consent.portal.example/v2/collect',
  'http://a.example/age-check/',
])('%s is a gate', (to) => expect(isGate(to, POST)).toBe(true))

test.each(['http://a.example/2006/logins-and-passwords', 'http://b.example/2006/post', 'http://a.example/signing/'])(
  '%s is none',
  (to) => expect(isGate(to, POST)).toBe(false),
)

test('who asked for a gate may be sent to another', () => {
  expect(isGate('http://a.example/login/', 'http://a.example/sign-in')).toBe(false)
})

test.each([
  ['http://b.example/identity?redirectUrl=http%3A%2F%2Fa.example%2F2006%2Fpost', true],
  ['http://a.example/hello?back=/2006/post', true],
  ['http://a.example/2006/post/?utm_source=x', false],
  ['http://a.example/?p=7', false],
])('%s is a way station: %s', (to, expected) => expect(isWayStation(to, POST)).toBe(expected))
