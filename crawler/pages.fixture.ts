// Plain values for the crawler's pure tests: what a page that says nothing is made of.
import type { Leased } from '../frontier/frontier.ts'
import type { Page } from './capture/page.ts'
import type { ExtractedLink, ExtractedPost, Extraction } from './extract/extraction.ts'
import { silent } from './extract/silent.ts'
import type { Said } from './said.ts'

export const AT = '2026-01-01T00:00:00.000Z'
export const POST = 'http://a.example/2006/post/'

const SILENT_PAGE: Extraction = { ...silent(POST), body: 'whole', thread: 'whole' }

export const ONE_POST: ExtractedPost = {
  ...{ address: null, title: 'A post', author: null, authorUrl: null, publishedAt: null, updatedAt: null },
  ...{ language: null, excerpt: null, text: 'Its words.', layer: 'structure' },
}

export const extraction = (more: Partial<Extraction> = {}): Extraction => ({ ...SILENT_PAGE, ...more })

export const link = (target: string, more: Partial<ExtractedLink> = {}): ExtractedLink => {
  return { target, anchorText: 'there', context: null, rel: null, zone: 'body', mention: null, comment: null, ...more }
}

export const leased = (more: Partial<Leased> = {}): Leased => ({
  ...{
    address: POST,
    depth: 0,
    because: 'seed',
    via: null,
    redirects: 0,
    priority: 0,
    queue: 'a.example',
    attempts: 1,
    charged: 0,
  },
  ...more,
})

const VALIDATORS = { etag: null, lastModified: null, hash: 'h' }
export const page = (more: Partial<Page> = {}): Page => ({
  ...{
    kind: 'page',
    address: POST,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from('<p>words'),
  },
  ...{ fetchedAt: AT, rendered: false, scriptMade: null, truncated: null, validators: VALIDATORS, sitemaps: [] },
  ...more,
})

export const said = (more: Partial<Said> = {}): Said => ({
  ...{ hop: leased(), page: page(), road: 'page', extraction: extraction({ post: ONE_POST }), body: 'whole' },
  ...{ thread: 'whole', next: [], leads: [] },
  ...more,
})
