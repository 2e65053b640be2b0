// Selectors of a platform by what they find, looked up by the last thing they name, so that one walk over a response tests only what may fit.
import type { Element } from 'domhandler'
import { ofClasses } from '../../dom.ts'
import { tokensIn } from '../../tag.ts'
import { type Key, selectorOf, type Test } from './selectors.ts'

/** A selector of a list. */
export interface Rule<Role> {
  /** What an element that fits is. */
  readonly role: Role
  /** Place in the list of its role: lower is surer. */
  readonly rank: number
  readonly test: Test
}

type Named<Role> = Map<string, Rule<Role>[]>

/** Rules by the classes, id, tag or attribute that an element must have for them to fit. */
export interface Rules<Role> {
  readonly byClasses: (element: Element) => readonly Rule<Role>[]
  readonly byId: ReadonlyMap<string, readonly Rule<Role>[]>
  readonly byTag: ReadonlyMap<string, readonly Rule<Role>[]>
  /** Few have any; all are looked at for each element. */
  readonly byAttribute: readonly (readonly [string, readonly Rule<Role>[]])[]
}

export function rulesOf<Role>(lists: readonly (readonly [Role, readonly string[]])[]): Rules<Role> {
  const named: Record<Key['index'], Named<Role>> = {
    byClass: new Map(),
    byId: new Map(),
    byTag: new Map(),
    byAttribute: new Map(),
  }
  const byPart: Named<Role> = new Map()
  for (const [role, list] of lists)
    list.forEach((css, rank) => {
      const { index, name, part, test } = selectorOf(css)
      const [rules, key] = part === null ? [named[index], name] : [byPart, part]
      rules.set(key, [...(rules.get(key) ?? []), { role, rank, test }])
    })
  const { byClass, byId, byTag, byAttribute } = named
  return { byClasses: byClasses(byClass, byPart), byId, byTag, byAttribute: [...byAttribute] }
}

/** What the same classes may fit is looked up once; the surest first. */
function byClasses<Role>(byClass: Named<Role>, byPart: Named<Role>): Rules<Role>['byClasses'] {
  let read: Rules<Role>['byClasses'] | null = null
  const rulesFor = (classes: string): readonly Rule<Role>[] =>
    [
      ...[...tokensIn(classes).tokens].flatMap((token) => byClass.get(token) ?? []),
      ...[...byPart].flatMap(([part, rules]) => (classes.includes(part) ? rules : [])),
    ].sort((one, other) => one.rank - other.rank)
  return (element) => {
    read ??= ofClasses(rulesFor)
    return read(element)
  }
}

type See<Role> = (rule: Rule<Role>, element: Element) => void

/** Shows the rules that may fit an element, one by one. */
export function eachRule<Role>(element: Element, rules: Rules<Role>, see: See<Role>): void {
  seeAll(rules.byTag.get(element.name), element, see)
  seeAll(rules.byClasses(element), element, see)
  for (const [attribute, list] of rules.byAttribute)
    if (element.attribs[attribute] !== undefined) seeAll(list, element, see)
  if (rules.byId.size > 0 && element.attribs.id) seeAll(rules.byId.get(element.attribs.id), element, see)
}

function seeAll<Role>(list: readonly Rule<Role>[] | undefined, element: Element, see: See<Role>): void {
  if (list) for (const rule of list) see(rule, element)
}
