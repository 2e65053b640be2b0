import { expect, test } from 'vitest'
import { rerouteOf } from './connect-to.ts'

test('a named host is connected to its address, at the port that was asked for', () => {
  const reroute = rerouteOf(['a.example=10.0.0.1'])
  expect(reroute({ host: 'a.example', port: 8080 })).toEqual({ host: '10.0.0.1', port: 8080 })
  expect(reroute({ host: 'b.example', port: 80 })).toBeNull()
})

test('a port on the left must fit, a port on the right is taken', () => {
  const reroute = rerouteOf(['a.example:80=127.0.0.1:9000', '*=[::1]:9001'])
  expect(reroute({ host: 'a.example', port: 80 })).toEqual({ host: '127.0.0.1', port: 9000 })
  expect(reroute({ host: 'a.example', port: 443 })).toEqual({ host: '::1', port: 9001 })
})

test.each(['a.example', 'a.example=', '=1.2.3.4', 'a=b=c', 'a.example:x=1.2.3.4'])('%s is refused by name', (entry) => {
  expect(() => rerouteOf([entry])).toThrow(entry)
})
