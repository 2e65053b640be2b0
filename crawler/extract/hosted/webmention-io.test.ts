// The lists of webmention.io: constructed, and real ones where they are unpacked.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../../test/public-data.ts'
import { POST, said } from '../said.fixture.ts'

const read = (address: string, json: unknown) => said(JSON.stringify(json), address)

describe('webmention.io', () => {
  const LIST = `https://webmention.io/api/mentions.jf2?target=${encodeURIComponent(POST)}&per-page=100&page=0`
  const endpoint = '<link rel="webmention" href="https://webmention.io/blog.example/webmention">'
  test('lists what a page that names it does not show', () => {
    expect(said(endpoint)).toMatchObject({ linkbackApis: [LIST], commentApis: [], commentsElsewhere: null })
    const shown =
      '<div class="h-entry"><div class="p-name">A walk</div><div class="u-comment h-cite"><a class="u-url p-author h-card" href="http://bea.example/1">Bea</a><p class="p-content">Well walked.</p></div></div>'
    expect(said(endpoint + shown)).toMatchObject({ linkbackApis: [], linkbacks: [{ protocol: 'webmention' }] })
  })
  test('its mentions are webmentions, each of its kind', () => {
    const child = {
      ...{
        type: 'entry',
        'wm-source': 'http://bea.example/1',
        'wm-property': 'in-reply-to',
        published: '2012-01-01T10:00:00+01:00',
      },
      author: { name: 'Bea' },
      content: { html: '<p>Well walked.</p>', text: 'Well walked.' },
    }
    const list = read(LIST, {
      type: 'feed',
      children: [child, { ...child, 'wm-private': true }, { 'wm-property': 'like-of' }],
    })
    expect(list).toMatchObject({ threadOf: POST, thread: 'whole' })
    expect(list.linkbacks).toMatchObject([
      {
        protocol: 'webmention',
        source: 'http://bea.example/1',
        title: 'Bea',
        excerpt: 'Well walked.',
        mention: 'reply',
        publishedAt: '2012-01-01T10:00:00+01:00',
      },
    ])
  })

  const folder = publicData('webmentions-json')
  test.skipIf(!existsSync(folder)).each([['mia.wtf'], ['webwewant.fyi'], ['personal-blog'], ['jarv.is-hugo']])(
    'real answers that sites keep are read whole: %s (skipped where they are not unpacked)',
    (name) => {
      const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
        children?: unknown[]
        links?: unknown[]
      }
      const { linkbacks } = read('https://webmention.io/api/mentions.jf2', json)
      expect(linkbacks).toHaveLength((json.children ?? json.links ?? []).length)
      expect(linkbacks.every(({ mention }) => mention !== null)).toBe(true)
    },
  )
})
