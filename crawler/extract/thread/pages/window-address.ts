// Addresses of pages that hold the comments or the trackbacks of one post, as blog software writes them. The post stands in the query or in the path.

import type { Target } from '../../target.ts'

export type Holds = 'comments' | 'trackbacks'

export interface WindowAddress {
  readonly holds: Holds
  /** What stands for the post; empty where the address itself is below the post's. */
  readonly entry: string
}

const FILE = '\\.(?:php\\d?|cgi|fcgi|aspx?|cfm|pl|jsp)'

/** Nothing but such a window is ever there. */
const WINDOWS: readonly (readonly [RegExp, Holds])[] = [
  [/\/mt-comments[\w-]*(?:\.\w{2,5})?\?(?:[^#]{0,200}&)?entry_id=(\d+)/, 'comments'],
  [/\/mt-tb[\w-]*(?:\.\w{2,5})?\?__mode=view&entry_id=(\d+)/, 'trackbacks'],
  [/blogger\.com\/comment\.g\?(?:[^#]{0,200}&)?postID=(\d+)/, 'comments'],
  [/blogger\.com\/comment\/(?:fullpage\/)?post\/\d+\/(\d+)/, 'comments'],
  [/[?&]comments?_?popup=(\d+)/, 'comments'],
  [/serendipity(?:\[|%5B)entry_id(?:\]|%5D)=(\d+)&serendipity(?:\[|%5B)type(?:\]|%5D)=comments/i, 'comments'],
  [/serendipity(?:\[|%5B)entry_id(?:\]|%5D)=(\d+)&serendipity(?:\[|%5B)type(?:\]|%5D)=trackbacks/i, 'trackbacks'],
  [/\/comments\?(?:[^#]{0,200}&)?p=(\d+)&link=/, 'comments'],
  [/\/embed\/comments\?(?:topic_id=(\d+)|embed_url=)/, 'comments'],
]
/** The post itself may be there too. */
const PAGES: readonly (readonly [RegExp, Holds])[] = [
  [/[?&]p=(\d+)&(?:[^#]{0,100}&)?(?:disp=(?:comments|feedback)|c=1)\b/, 'comments'],
  [/[?&]p=(\d+)&(?:[^#]{0,100}&)?(?:disp=trackbacks|tb=1|pb=1)\b/, 'trackbacks'],
  [/\/CommentView(?:\.aspx\?guid=|,guid,)([\w-]{8,40})/i, 'comments'],
  [
    new RegExp(
      `/[\\w-]{0,30}comments?[\\w-]{0,30}${FILE}\\?(?:[^#]{0,200}&)?(?:\\w{0,10}id|entry|post|p|e|blog|nr)=([\\w-]{1,40})`,
      'i',
    ),
    'comments',
  ],
  [
    new RegExp(
      `/[\\w-]{0,30}trackbacks?[\\w-]{0,30}${FILE}\\?(?=[^#]{0,200}(?:mode|action|do)=(?:view|show|list))(?:[^#]{0,200}&)?(?:\\w{0,10}id|p)=(\\d+)`,
      'i',
    ),
    'trackbacks',
  ],
]
const ALL = [...WINDOWS, ...PAGES]
/** All of these have one of these words in them, and most addresses have none. */
const WORD = /comment|trackback|mt-tb|disp=|[?&](?:c|tb|pb)=1/i
/** What is sent there is written, or leads away. */
const ACTION = /__mode=(?!view)|type=trackback\b|replyto|parent_id=|delete-comment|wp-comments-post/i

/** False for most links, which need no closer look. */
export const namesWindow = (href: string): boolean => WORD.test(href)

/** Null for any other address. */
export const windowAddress = (address: string): WindowAddress | null => firstOf(ALL, address)

/** True where the post itself is never on the page. */
export const isOnlyThread = (address: string): boolean => firstOf(WINDOWS, address) !== null

function firstOf(patterns: readonly (readonly [RegExp, Holds])[], address: string): WindowAddress | null {
  if (!WORD.test(address) || ACTION.test(address)) return null
  for (const [pattern, holds] of patterns) {
    const found = pattern.exec(address)
    if (found) return { holds, entry: found[1] ?? '' }
  }
  return null
}

/** `…/a-walk/comments/`, below the post. */
export function windowBelow(url: Target, post: URL): WindowAddress | null {
  const path = post.pathname.replace(/\.\w{2,5}$|\/$/, '')
  if (path === '' || url.hostname !== post.hostname || !url.pathname.startsWith(`${path}/`)) return null
  const holds = /^\/(comments|trackbacks)\/?$/.exec(url.pathname.slice(path.length))?.[1]
  return holds === undefined || url.search !== '' ? null : { holds: holds as Holds, entry: '' }
}

/** Services that keep the windows of other hosts' posts. */
export const keepsWindows = (hostname: string): boolean =>
  /^(?:www|draft)\.blogger\.com$|^radiocomments\d?\.userland\.com$/.test(hostname)
