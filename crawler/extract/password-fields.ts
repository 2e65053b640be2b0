// Where a page, or an item of a feed, asks for a password in place of words.
import type { Element } from 'domhandler'
import { byTag, type Dom } from './dom.ts'

export const passwordFields = (dom: Dom): readonly Element[] =>
  byTag(dom, 'input').filter(({ attribs }) => attribs.type === 'password')
