// How the tests of this folder read a piece of HTML: as the page at one address, fetched at one time.
import { readingOf } from '../context.ts'

export const ADDRESS = 'http://blog.example/2006/03/post.html'

export const readingOfHtml = (html: string) =>
  readingOf(html, { address: ADDRESS, headers: {}, fetchedAt: '2026-01-01T00:00:00.000Z' })
