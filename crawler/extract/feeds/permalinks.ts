// The permalinks that FeedBurner keeps beside its own links, by item; the parser of feeds does not know them.

const ITEM_OR_LINK = /<(?:\w+:)?(?:item|entry)[\s>]|<feedburner:origLink>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]{1,2000})/gi

/** One for each item of the feed, null where it has none; empty when no item has one. */
export function permalinksOf(text: string): readonly (string | null)[] {
  if (!/<feedburner:origLink>/i.test(text)) return []
  const links: (string | null)[] = []
  for (const [, link] of text.matchAll(ITEM_OR_LINK)) {
    if (link === undefined) links.push(null)
    else if (links.length > 0) links[links.length - 1] = link.replaceAll('&amp;', '&')
  }
  return links
}
