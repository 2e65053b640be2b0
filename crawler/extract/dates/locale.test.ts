import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  ['en', 'http://blog.example/', 'en'],
  ['en', 'http://blog.example.co.uk/', 'en-GB'],
  ['en-US', 'http://blog.example.co.uk/', 'en-US'],
  ['en', 'http://blog.example.com.au/', 'en-AU'],
  [null, 'http://blog.example.es/', 'es-Latn-ES'],
  [null, 'http://blog.example.tv/', null],
  [null, 'http://blog.example/', null],
  ['en-utf8', 'http://blog.example/', 'en'],
  ['q', 'http://127.0.0.1/', null],
])('%s at %s: %s', (language, address, locale) => expect(localeOf(language, address)).toBe(locale))
