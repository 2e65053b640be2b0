import { expect, test } from 'vitest'
import { isPrivateAddress } from './private-address.ts'

test.each([
  'http://localhost/',
  'http://blog.localhost:8080/',
  'http://127.0.0.1/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://10.1.2.3/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
])('%s leads inside', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each(['http://example.org/', 'http://8.8.8.8/', 'http://[2001:4860:4860::8888]/', 'http://172.32.0.1/'])(
  '%s does not say that it leads inside',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  },
)
