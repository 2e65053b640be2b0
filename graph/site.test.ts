import { expect, test } from 'vitest'
import { hostOf, sameSite, siteOf } from './site.ts'

test('a site is the registrable domain', () => {
  expect(siteOf('http://www.reading.example/slow')).toBe('reading.example')
  expect(sameSite('http://www.reading.example/', 'https://m.reading.example/slow')).toBe(true)
})

test('two blogs of one platform are two sites', () => {
  expect(sameSite('http://ann.blogspot.com/', 'http://bob.blogspot.com/')).toBe(false)
  expect(siteOf('http://school.example/~ann/slow')).toBe('school.example/~ann')
  expect(sameSite('https://medium.com/@ann/slow', 'https://medium.com/@bob/slow')).toBe(false)
})

test('an address without a domain is its host, with its port', () => {
  expect(siteOf('http://127.0.0.1:4180/slow')).toBe('127.0.0.1:4180')
  expect(hostOf('http://127.0.0.1:4180/slow')).toBe('127.0.0.1:4180')
  expect(hostOf('https://reading.example:443/')).toBe('reading.example')
})
