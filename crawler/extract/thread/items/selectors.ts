// CSS of the platform files, compiled once. Each is looked up on a page by the last thing it names.
import { compile } from 'css-select'
import { type AnyNode, Element } from 'domhandler'
import { closest, type Dom, hasClass, INDEXED } from '../../dom.ts'

export type Test = (element: Element) => boolean

export interface Key {
  readonly index: 'byClass' | 'byId' | 'byTag' | 'byAttribute'
  /** In lower case, but for ids. */
  readonly name: string
}

/** A selector ready for use. */
export interface Selector extends Key {
  readonly css: string
  /** What its class attribute must have in it ("[class*=…]"), where nothing else is looked up; else null. */
  readonly part: string | null
  /** Classes and ids without which nothing on a page fits. */
  readonly needs: readonly Key[]
  readonly test: Test
}

const selectors = new Map<string, Selector>()

const PART = /^\[class\*="([\w-]+)"\](?=$|:not\([^)]*\)$)/

/** Each is compiled once in the life of the program. */
export function selectorOf(css: string): Selector {
  const known = selectors.get(css)
  if (known) return known
  const selector = {
    css,
    ...keyOf(css),
    part: PART.exec(css)?.[1] ?? null,
    needs: needsOf(css),
    test: simpleTest(css) ?? (compile<AnyNode, Element>(css, { cacheResults: false }) as Test),
  }
  selectors.set(css, selector)
  return selector
}

/** Most selectors are tags, classes and ids inside each other, which the library tries with a regular expression each. */
function simpleTest(css: string): Test | null {
  const [whole, part = ''] = PART.exec(css) ?? []
  if (whole === css) return ({ attribs }) => attribs.class?.includes(part) ?? false
  const [outer = '', child, ...more] = css.split(' > ')
  const [around, own] = [insideEachOther(outer), child === undefined ? null : compoundTest(child)]
  if (child === undefined) return around
  if (!around || !own || more.length > 0) return null
  return (element) => own(element) && element.parent instanceof Element && around(element.parent)
}

/** Of "li .comment"; null where one of them is more than a tag, classes and an id. */
function insideEachOther(css: string): Test | null {
  const tests = css.split(' ').map(compoundTest).reverse()
  if (!tests.every((test) => test !== null)) return null
  const [own, ...around] = tests as [Test, ...Test[]]
  return around.length === 0 ? own : (element) => own(element) && standsIn(element, around)
}

/** `around`: from the next round it outwards. */
function standsIn(element: Element, around: readonly Test[]): boolean {
  let node: Element | null = element
  for (const test of around) node = node && closest(node, test)
  return node !== null
}

function compoundTest(css: string): Test | null {
  const [found, tag, id, classes = ''] = /^([a-z][a-z\d]*)?(?:#([\w-]+))?((?:\.[A-Za-z][\w-]*)*)$/.exec(css) ?? []
  const [, ...tokens] = classes.toLowerCase().split('.')
  if (!found) return null
  const [token, other] = tokens
  const isNamed: Test = ({ name, attribs }) =>
    (tag === undefined || name === tag) && (id === undefined || attribs.id === id)
  if (token === undefined) return isNamed
  if (other === undefined) return (element) => isNamed(element) && hasClass(element, token)
  return (element) => isNamed(element) && tokens.every((one) => hasClass(element, one))
}

/** The elements of a page that a selector fits. */
function elementsFitting(selector: Selector, dom: Dom): readonly Element[] {
  if (!mayFit(selector, dom)) return []
  const { index, name, test } = selector
  return dom[index].get(name)?.filter(test) ?? []
}

/** False where nothing on the page can fit: it lacks a class, an id or a tag of the selector. */
export function mayFit({ index, name, needs }: Selector, dom: Dom): boolean {
  for (const need of needs) if (!dom[need.index].has(need.name)) return false
  return (index === 'byAttribute' && !INDEXED.has(name)) || dom[index].has(name)
}

/** Which of the selectors fit on a page, and what. They are tried together: most of what they need is on no page. */
export function fittingOn(selectors: readonly Selector[]): (dom: Dom) => ReadonlyMap<Selector, readonly Element[]> {
  const groups = new Map<string, { readonly need: Key; readonly alike: Set<Selector> }>()
  for (const selector of selectors) {
    const need = selector.needs[0] ?? selector
    const key = `${need.index} ${need.name}`
    const group = groups.get(key) ?? { need, alike: new Set() }
    group.alike.add(selector)
    groups.set(key, group)
  }
  return (dom) => {
    const found = new Map<Selector, readonly Element[]>()
    for (const { need, alike } of groups.values())
      if (dom[need.index].has(need.name))
        for (const selector of alike) {
          const elements = elementsFitting(selector, dom)
          if (elements.length > 0) found.set(selector, elements)
        }
    return found
  }
}

export const fitsAny = (element: Element, selectors: readonly Selector[]): boolean =>
  selectors.some(({ test }) => test(element))

const KEYS: readonly (readonly [Key['index'], RegExp])[] = [
  ['byClass', /\.([\w-]+)/],
  ['byId', /#([\w-]+)/],
  ['byTag', /^([\w-]+)/],
]

/** What an element must not have, `:not(.child)`, is no key to it either. */
const withoutAttributes = (css: string): string => css.replace(/:not\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '[')

const needsOf = (css: string): readonly Key[] =>
  [...withoutAttributes(css).matchAll(/([.#])([\w-]+)/g)].map(([, sign, name = '']) =>
    sign === '.' ? { index: 'byClass', name: name.toLowerCase() } : { index: 'byId', name },
  )

/** What an element must have to fit a selector: the class, else the id, tag or attribute of its last part. */
function keyOf(css: string): Key {
  const last =
    withoutAttributes(css.replace(/\([^)]*\)/g, ''))
      .split(/[\s>+~]/)
      .at(-1) ?? ''
  for (const [index, pattern] of KEYS) {
    const name = pattern.exec(last)?.[1]
    if (name !== undefined) return { index, name: index === 'byId' ? name : name.toLowerCase() }
  }
  const attribute = /\[([\w-]+)[^[]*$/.exec(css)?.[1]
  if (attribute === undefined) throw new TypeError(`"${css}" ends in no class, id, tag or attribute`)
  return { index: 'byAttribute', name: attribute.toLowerCase() }
}
