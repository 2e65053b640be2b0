import { describe, expect, test } from 'vitest'
import { mayBeAsked, rangesOf } from './public-address.ts'

describe('an address that is not public is never asked', () => {
  const addresses = [
    ...[
      '127.0.0.1',
      '127.255.0.9',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...[
      '0.1.2.3',
      '224.0.0.1',
      '255.255.255.255',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.7',
      '240.0.0.1',
    ],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
      '3fff::1',
      '5f00::1',
    ],
    ...['fec0::1', '100::1', '4000::1', 'no address', ''],
  ]
  test.each(addresses)('%s', (address) => expect(mayBeAsked(address, [])).toBe(false))
})

test.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('the public %s is asked', (address) => {
  expect(mayBeAsked(address, [])).toBe(true)
})

test('an opened range lets in its own addresses and no others', () => {
  const opened = rangesOf(['127.0.0.0/8', 'fd00::/8', '10.0.0.7'])
  expect(['127.0.0.1', 'fd00::5', '10.0.0.7', '::ffff:127.0.0.1'].map((text) => mayBeAsked(text, opened))).toEqual([
    ...[true, true, true, true],
  ])
  expect(['10.0.0.8', '192.168.0.1', '::1'].map((text) => mayBeAsked(text, opened))).toEqual([false, false, false])
})

test('a range that is none is named', () => {
  expect(() => rangesOf(['my house'])).toThrow('my house')
})
