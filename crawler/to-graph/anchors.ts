// Anchors that are no citations: blogroll, navigation, share buttons. One for each blog, target and zone, and none to the blog itself.
import { addressOf } from '../../graph/address.ts'
import type { Address, Anchor } from '../../graph/model.ts'
import { isThreadPage } from '../said.ts'
import type { Telling } from './telling.ts'

export function anchorsOf({ extraction, blog, page, seen, said, road }: Telling): readonly Anchor[] {
  if (isThreadPage(said) || road === 'feed') return []
  const from = blog ?? `${new URL(page).origin}/`
  return extraction.otherLinks.flatMap(({ zone, target }) => {
    const to = zone === 'comment' ? null : addressOf(target, page)
    return to === null || isWithin(to, from) ? [] : [{ blog: from, target: to, zone, seen }]
  })
}

const isWithin = (address: Address, blog: Address): boolean => schemeless(address).startsWith(schemeless(blog))
const schemeless = (address: Address): string => address.replace(/^https?:/, '')
