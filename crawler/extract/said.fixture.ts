// What a page of a test says.
import { extract } from './extract.ts'
import type { Extraction } from './extraction.ts'

export const POST = 'http://blog.example/2007/05/a-walk/'

export function said(html: string, address: string = POST, headers: Readonly<Record<string, string>> = {}): Extraction {
  return extract({
    address,
    body: Buffer.from(html),
    contentType: 'text/html; charset=utf-8',
    headers,
    fetchedAt: '2026-05-10T12:00:00.000Z',
    truncated: null,
  })
}
