// Reasons in plain words, for whoever reads them on a screen or in a terminal.
import type { Zone } from '../graph/model.ts'
import type { NotAResponse } from '../graph/verdict.ts'
import type { AuthorityExcluded } from './shapes.ts'

const LEFT_OUT: Readonly<Record<NotAResponse | Zone | keyof AuthorityExcluded, string>> = {
  self: 'of the blog itself',
  spam: 'marked as spam',
  noindex: 'that ask not to be shown',
  denied: 'claimed and not found',
  page: 'from pages that are no posts',
  body: 'from the text of pages',
  quote: 'from quotes',
  comment: 'from comments',
  blogroll: 'in blogrolls',
  navigation: 'in menus',
  related: 'in lists of related posts',
  share: 'in share buttons',
  tags: 'in lists of tags',
  author: 'in lines about the author',
  footer: 'at the foot of pages',
  hidden: 'hidden from readers',
  other: 'from elsewhere on pages',
  nofollow: 'that ask not to be counted',
  unconfirmed: 'that no post was seen to hold',
  outsideWindow: 'of other days',
}

/** Of links, after their number: "3 of the blog itself". */
export const leftOutWords = (reason: keyof typeof LEFT_OUT): string => LEFT_OUT[reason]

/** "3 of the blog itself", "1,204 in blogrolls": of all reasons those that left anything out. */
export function leftOutCounts(excluded: Partial<Record<keyof typeof LEFT_OUT, number>>): readonly string[] {
  const counts = Object.entries(excluded) as [keyof typeof LEFT_OUT, number][]
  return counts.flatMap(([reason, count]) =>
    count > 0 ? [`${count.toLocaleString('en-US')} ${leftOutWords(reason)}`] : [],
  )
}

/** By the reasons of crawler/capture/page.ts. */
const NO_PAGE: Readonly<Record<string, string>> = {
  moved: 'moved to another address',
  gone: 'gone for good',
  missing: 'not there (404)',
  'soft-404': 'not there, though its server answers',
  parked: 'the domain has lapsed',
  forbidden: 'not shown to us',
  'rate-limited': 'come back later, says the server',
  'server-error': 'the server is in trouble',
  timeout: 'no answer in time',
  'no-such-host': 'no site of that name',
  'connection-refused': 'nothing answers there',
  'connection-failed': 'the connection broke',
  unreachable: 'no way leads there from here',
  'bad-certificate': 'the certificate is not to be trusted',
  'not-html': 'neither a page nor a feed',
  'too-large': 'larger than what is read',
  'too-many-redirects': 'sent on and on without end',
  'bad-answer': 'no proper answer',
  'private-address': 'on a private network',
  'bad-address': 'no address that can be read',
  'host-given-up': 'the server failed too often',
  robots: 'robots.txt asks us to stay away',
  never: 'on the list of what is never read',
  nofollow: 'the page asks us not to follow its links',
  'out-of-days': 'outside the days asked for',
  language: 'in another language',
  'host-limit': 'enough asked of one server',
  trap: 'pages without end, like calendars',
  mirror: 'the same as a post of another blog',
  forgotten: 'forgotten, as was asked',
  'not-due': 'read lately, or not there then',
  'hint-share': 'enough looked into without a sign of answers',
}

/** Why an address gave no page, or was not asked for. A reason without words stands for itself. */
export const noPageWords = (reason: string): string => NO_PAGE[reason] ?? reason.replaceAll('-', ' ')

/** By the reasons of graph/link-state.ts, and of roads that were gone in part (completeness.ts). */
const DOUBTS: Readonly<Record<string, string>> = {
  cut: 'read in part only',
  'source read, no anchor leads there': 'it was read and has no such link',
  'source not read': 'it was not read yet',
  'source not read whole': 'it was read in part only',
  'source read before the claim': 'it was read before this was said of it',
  'source gone': 'it is gone',
  'source is no post': 'it is not one post',
}

/** Why a road or a link could not be confirmed, where "it" is the post that is said to answer. */
export function doubtWords(reason: string): string {
  const [, why] = /^source (?:not read|refused) \((.*)\)$/.exec(reason) ?? []
  if (why !== undefined) return `it could not be read: ${noPageWords(why)}`
  return DOUBTS[reason] ?? noPageWords(reason)
}
