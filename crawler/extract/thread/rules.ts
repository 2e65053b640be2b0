// CSS of the platform files, compiled once and looked up by the last thing it names, so that one walk over a response tests only what may fit.
import { compile } from 'css-select'
import type { AnyNode, Element } from 'domhandler'
import { classesOf } from '../dom.ts'
import { type Platform, ROLES, type Role } from '../platforms/platform.ts'

export type Test = (element: Element) => boolean

export interface Rule {
  readonly role: Role
  /** Place in the platform's list: lower is surer. */
  readonly rank: number
  readonly test: Test
}

/** Rules by the class (".fn"), id ("#x") or tag ("cite") that an element must have for them to fit. */
export type Rules = ReadonlyMap<string, readonly Rule[]>

const tests = new Map<string, Test>()

/** A selector as a test; each is compiled once in the life of the program. */
export function testOf(selector: string): Test {
  const known = tests.get(selector)
  if (known) return known
  const test = compile<AnyNode, Element>(selector) as Test
  tests.set(selector, test)
  return test
}

export function rulesOf(parts: Platform['parts']): Rules {
  const rules = new Map<string, Rule[]>()
  for (const role of ROLES)
    parts[role]?.forEach((selector, rank) => {
      const key = keyOf(selector)
      rules.set(key, [...(rules.get(key) ?? []), { role, rank, test: testOf(selector) }])
    })
  return rules
}

/** What an element must have to fit a selector: the class, else the id, else the tag of its last part. */
export function keyOf(selector: string): string {
  const last =
    selector
      .replace(/\[[^\]]*\]/g, '')
      .split(/[\s>+~]/)
      .at(-1) ?? ''
  return (/\.[\w-]+/.exec(last)?.[0] ?? /#[\w-]+/.exec(last)?.[0] ?? /^[\w-]+/.exec(last)?.[0] ?? '*').toLowerCase()
}

/** The keys under which rules for an element may stand. */
export function* keysOf(element: Element): Generator<string> {
  if (element.attribs.class) for (const token of classesOf(element)) yield `.${token}`
  if (element.attribs.id) yield `#${element.attribs.id.toLowerCase()}`
  yield element.name
  yield '*'
}
