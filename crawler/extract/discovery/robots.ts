// What a page asks of robots: `<meta name="robots">` and the `X-Robots-Tag` header, for everybody or for us by name.
import type { Reading } from '../context.ts'
import { byTag } from '../dom.ts'
import type { Extraction } from '../extraction.ts'

const OURS = /^(?:robots|grapevine)$/i

export function readRobots(reading: Reading): Extraction['robots'] {
  const metas = byTag(reading, 'meta')
    .filter(({ attribs }) => OURS.test(attribs.name?.trim() ?? ''))
    .map(({ attribs }) => attribs.content ?? '')
  const rules = [...metas, forUs(reading.headers['x-robots-tag'] ?? '')]
    .join(',')
    .toLowerCase()
    .split(',')
    .map((rule) => rule.trim())
  const all = rules.includes('none')
  return { noindex: all || rules.includes('noindex'), nofollow: all || rules.includes('nofollow') }
}

/** `otherbot: noindex, nofollow` speaks to another until the next name. */
function forUs(header: string): string {
  let spokenTo = 'robots'
  return header
    .split(',')
    .filter((part) => {
      const name = /^\s*([\w-]+)\s*:/.exec(part)?.[1]
      if (name && !/^(?:unavailable_after|max-[\w-]+)$/i.test(name)) spokenTo = name
      return OURS.test(spokenTo)
    })
    .map((part) => part.replace(/^\s*(?:robots|grapevine)\s*:/i, ''))
    .join(',')
}
