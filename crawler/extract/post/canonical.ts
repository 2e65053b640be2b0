// The address a page gives itself. A claim: a template may be wrong, so nothing that names a home page or another site is believed here.
import { bareHost, pageKey } from '../body/permalinks/page-address.ts'
import { absolute, type Reading } from '../context.ts'
import { linksOfHeader } from '../discovery/link-header.ts'
import { byTag, relsOf } from '../dom.ts'
import { type Meta, metaNamed } from './meta.ts'

export function canonicalOf(reading: Reading, meta: Meta): string | null {
  const header = linksOfHeader(reading.headers.link ?? '').find(({ rels }) => rels.includes('canonical'))?.target
  const element = byTag(reading, 'link').find((link) => relsOf(link).has('canonical'))
  for (const href of [element?.attribs.href, header, metaNamed(meta, 'og:url')]) {
    const address = absolute(href, reading)
    if (address && isCredible(address, reading.address)) return address
  }
  return null
}

function isCredible(address: string, page: string): boolean {
  const [claimed, asked] = [new URL(address), new URL(page)]
  // A page that was saved to a file: nobody else knows where it was.
  if (asked.protocol === 'file:' || pageKey(address) === pageKey(page)) return true
  return bareHost(claimed) === bareHost(asked) && !(claimed.pathname === '/' && claimed.search === '')
}
