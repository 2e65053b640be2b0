// Addresses that look like pages and are none: actions, and paths that grow for ever. Pure.
import type { Address } from '../../graph/model.ts'

/** What writes, logs in or searches; no reader of a conversation needs it. */
const ACTIONS =
  /\/(?:wp-login\.php|wp-admin\/|wp-comments-post\.php|wp-signup\.php|xmlrpc\.php|cdn-cgi\/|comment\/reply\/|delete-comment\.g|post-edit\.g|email-post\.g|mt-search\.cgi|accounts?\/(?:log-?in|log-?out|sign-?up|register)\b|unsubscribe\/[\w.]+\/\d)|\/mt-tb\.cgi(?!\?__mode=view&)/i
const ACTION_QUERY = /[?&](?:replytocom|share|action|like_comment|openidserver)=/i
/** Calendars lead from month to month for ever, whether anybody wrote or not. */
const CALENDAR =
  /\/(?:calendar|kalender|calendrier|calendario)\/|[?&](?:tribe-bar-date|eventdisplay|ical|outlook-ical|cal_?(?:month|date|year)|month=\d{1,2}&(?:yr|year)=|(?:yr|year)=\d{4}&month)=?/i
/** The same posts in another order, or fewer of them. */
const FACET =
  /[?&](?:sort(?:_?by|_?order|_?dir)?|order(?:_?by)?|filter(?:_\w{1,30})?(?:%5b[^=&]{0,40}%5d|\[[^=&]{0,40}\])?|facet[^=&]{0,40}|(?:posts_)?per_?page)=/i
const SESSION =
  /[?&;](?:jsessionid|phpsessid|aspsessionid\w{0,20}|oscsid|zenid|cftoken|sessionid|session_id)=|\/\(s\(\w{10,40}\)\)\//i
const FURTHEST_PAGE = 500
const MOST_PARAMETERS = 12
const MOST_REPEATS = 3

/** What gives the address away as a trap, in words; null when nothing does. */
export function trapIn(address: Address): string | null {
  const { pathname, search } = new URL(address)
  if (ACTIONS.test(pathname + search) || ACTION_QUERY.test(search)) return 'an action, not a page'
  if (CALENDAR.test(pathname + search)) return 'a calendar'
  if (FACET.test(search)) return 'the same posts in another order'
  if (SESSION.test(pathname + search)) return 'a session of somebody'
  if (pageNumber(pathname + search) > FURTHEST_PAGE) return `beyond page ${FURTHEST_PAGE}`
  if (search.split('&').length > MOST_PARAMETERS) return 'ever more parameters'
  const counts = new Map<string, number>()
  for (const segment of pathname.split('/').filter((part) => part !== '')) {
    const count = (counts.get(segment) ?? 0) + 1
    if (count > MOST_REPEATS) return `"${segment.slice(0, 50)}" again and again`
    counts.set(segment, count)
  }
  return null
}

/** Of a list that is turned page by page; 0 for anything else. */
const pageNumber = (path: string): number => Number(/(?:\/page\/|[?&]paged?=)(\d{1,9})/.exec(path)?.[1] ?? 0)
