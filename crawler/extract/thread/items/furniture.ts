// Where on a page no response to its post is kept: widgets that repeat comments of other posts, forms, menus, what customers say of a product.
import type { Element } from 'domhandler'
import { hasClass, ofClasses, parentOf } from '../../dom.ts'
import { tokensIn } from '../../tag.ts'
import { isCalledResponse, isNamedResponse } from './called.ts'

const CLASSES = new Set([
  'sidebar',
  'recentcomments',
  'recent-comments',
  'wp-block-latest-comments',
  'comment-respond',
  'widget_recent_comments',
  'woocommerce-reviews',
  'testimonial',
  'testimonials',
])
const IDS = new Set(['sidebar', 'respond', 'recentcomments', 'recent-comments', 'commentform', 'comment-form'])

/** True when `element` or what stands round it is no place for a response. */
export function isFurniture(element: Element): boolean {
  for (let node: Element | null = element; node && node.name !== 'body'; node = parentOf(node))
    if (isFurnitureItself(node)) return true
  return false
}

/** As `isFurniture`, whatever stands round it. */
export function isFurnitureItself(node: Element): boolean {
  const { id } = node.attribs
  if (node.name === 'nav') return true
  if (node.name === 'aside' && !isForResponses(node)) return true
  // Server-side frameworks wrap the whole page in one form, Hatena Diary the responses that come before its own.
  if (node.name === 'form') return parentOf(node)?.name !== 'body' && !hasClass(node, 'comment')
  if (id !== undefined && IDS.has(id.toLowerCase())) return true
  return isNamedFurniture(node)
}

/** A comment area may be an aside, or hold one. */
const isForResponses = (aside: Element): boolean =>
  isCalledResponse(aside) || isNamedResponse(parentOf(aside)?.attribs.id ?? '')

/** Blogger's own word for the part of a page that holds the post is "widget Blog". */
const isNamedFurniture = ofClasses((classes) => {
  const { tokens } = tokensIn(classes)
  return (tokens.has('widget') && !tokens.has('blog')) || !tokens.isDisjointFrom(CLASSES)
})
