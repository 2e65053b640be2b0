// Addresses that look like pages and are none: actions, and paths that grow for ever. Pure.
import type { Address } from '../../graph/model.ts'

/** What writes, logs in or searches; no reader of a conversation needs it. */
const ACTIONS =
  /\/(?:wp-login\.php|wp-admin\/|wp-comments-post\.php|wp-signup\.php|xmlrpc\.php|cdn-cgi\/|comment\/reply\/|delete-comment\.g|post-edit\.g|email-post\.g|mt-search\.cgi)|\/mt-tb\.cgi(?!\?__mode=view&)/i
const ACTION_QUERY = /[?&](?:replytocom|share|action|like_comment|openidserver)=/i
const MOST_REPEATS = 3

/** What gives the address away as a trap, in words; null when nothing does. */
export function trapIn(address: Address): string | null {
  const { pathname, search } = new URL(address)
  if (ACTIONS.test(pathname + search) || ACTION_QUERY.test(search)) return 'an action, not a page'
  const counts = new Map<string, number>()
  for (const segment of pathname.split('/').filter((part) => part !== '')) {
    const count = (counts.get(segment) ?? 0) + 1
    if (count > MOST_REPEATS) return `"${segment.slice(0, 50)}" again and again`
    counts.set(segment, count)
  }
  return null
}
