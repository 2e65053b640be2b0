// Comments that a script brings from another place: which system keeps them, and under which name. Silence would read as "no comments".
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { byClass, byId, byTag } from '../dom.ts'
import type { Extraction } from '../extraction.ts'

interface System {
  readonly name: string
  readonly ids?: readonly string[]
  readonly classes?: readonly string[]
  /** In the address of a script. */
  readonly script?: RegExp
  /** The thread's name, from the element that was found or from the page's scripts. */
  readonly thread?: (found: Element, scripts: () => string) => string | null
}

const attribute =
  (name: string) =>
  (found: Element): string | null =>
    found.attribs[name] || null
const variable =
  (name: string) =>
  (_found: Element, scripts: () => string): string | null =>
    new RegExp(`\\b${name}\\s*[=:]\\s*["']([^"'\\n]{1,300})["']`).exec(scripts())?.[1] ?? null

const SYSTEMS: readonly System[] = [
  {
    name: 'disqus',
    ids: ['disqus_thread'],
    script: /\/\/[\w-]+\.disqus\.com\/(?:embed|count)\.js/,
    thread: variable('disqus_identifier'),
  },
  { name: 'intensedebate', ids: ['idc-container', 'idc-commentcount_wrap'], script: /intensedebate\.com\/js/ },
  { name: 'haloscan', script: /haloscan\.com\// },
  { name: 'js-kit', classes: ['js-kit-comments'], script: /js-kit\.com\/comments/ },
  { name: 'commento', ids: ['commento'], script: /\/commento\.js/ },
  { name: 'remark42', ids: ['remark42'], script: /\/remark(?:42)?\.js/ },
  {
    name: 'isso',
    ids: ['isso-thread'],
    script: /\/embed\.(?:min\.|dev\.)?js\b.*isso|\/isso\/js\//,
    thread: attribute('data-isso-id'),
  },
  { name: 'cusdis', ids: ['cusdis_thread'], thread: attribute('data-page-id') },
  { name: 'cactus', ids: ['cactus-comments', 'comment-section'], script: /cactus\.js/ },
  { name: 'hyvor', ids: ['hyvor-talk-view'], script: /talk\.hyvor\.com/ },
  {
    name: 'utterances',
    classes: ['utterances'],
    script: /\/\/utteranc\.es\/client\.js/,
    thread: attribute('issue-term'),
  },
  { name: 'giscus', classes: ['giscus'], script: /\/\/giscus\.app\/client\.js/, thread: attribute('data-term') },
  { name: 'facebook', classes: ['fb-comments'], thread: attribute('data-href') },
  { name: 'discourse', ids: ['discourse-comments'], thread: variable('topicId') },
  { name: 'livefyre', ids: ['livefyre-comments'], script: /livefyre\.com/ },
  { name: 'coral', ids: ['coral_thread', 'coral_talk_stream'] },
  { name: 'ghost', script: /comments-ui/, thread: attribute('data-post-id') },
]

/** Null when the page keeps its comments itself, or has none. */
export function commentsElsewhereOf(reading: Reading): Extraction['commentsElsewhere'] {
  const scripts = byTag(reading, 'script')
  const source = (): string =>
    scripts.flatMap(({ children }) => children.map((child) => ('data' in child ? String(child.data) : ''))).join('\n')
  for (const system of SYSTEMS) {
    const found =
      firstOf(system.ids, (id) => byId(reading, id)) ??
      firstOf(system.classes, (token) => byClass(reading, token)[0] ?? null) ??
      scripts.find(
        ({ attribs }) => attribs.src !== undefined && attribs.src.length < 500 && system.script?.test(attribs.src),
      ) ??
      null
    if (found) return { system: system.name, thread: system.thread?.(found, source) ?? null }
  }
  return null
}

function firstOf(names: readonly string[] | undefined, find: (name: string) => Element | null): Element | null {
  for (const name of names ?? []) {
    const found = find(name)
    if (found) return found
  }
  return null
}
