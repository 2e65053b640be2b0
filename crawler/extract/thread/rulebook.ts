// A platform ready for use: its own rules with those that all share behind them, compiled once.
import { common } from '../platforms/common.ts'
import { MARKS, type Platform, ROLES } from '../platforms/platform.ts'
import { type Rules, rulesOf } from './rules.ts'

export interface Rulebook {
  readonly platform: Platform
  readonly rules: Rules
}

const both = (own: readonly string[] = [], shared: readonly string[] = []): readonly string[] => [...own, ...shared]

export function rulebookOf(platform: Platform): Rulebook {
  const rules = rulesOf(Object.fromEntries(ROLES.map((role) => [role, both(platform.parts[role], common.parts[role])])))
  const linkbacks = Object.fromEntries(
    MARKS.map((mark) => [mark, both(platform.linkbacks?.[mark], common.linkbacks?.[mark])]),
  )
  return { platform: { ...platform, linkbacks }, rules }
}
