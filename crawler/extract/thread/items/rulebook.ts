// A platform ready for use: its own rules with those that all share behind them, compiled once.
import { MENTIONS, type Mention } from '../../../../graph/model.ts'
import { common } from '../../platforms/common.ts'
import { type LinkbackMark, MARKS, type Platform, ROLES, type Role } from '../../platforms/platform.ts'
import { type Rules, rulesOf } from './rules.ts'
import { type Selector, selectorOf } from './selectors.ts'

export interface Rulebook {
  readonly platform: Platform
  /** What stands before the numbers of its responses. */
  readonly ids: readonly string[]
  readonly weakIds: readonly string[]
  /** Of the platform's lists of the same names. */
  readonly items: readonly Selector[]
  readonly starts: readonly Selector[]
  /** Both. */
  readonly signs: readonly Selector[]
  readonly tails: readonly Selector[]
  /** Of the parts of a response. */
  readonly rules: Rules<Role>
  /** As `rules`, without those that all platforms share. */
  readonly own: Rules<Role>
  /** What `own` knows author, words and what is nobody's by: a list for each. */
  readonly ownParts: readonly (readonly Selector[])[]
  /** Of what makes a linkback of it. */
  readonly marks: Rules<LinkbackMark>
  /** Of what a linkback does with the post. */
  readonly mentions: Rules<Mention>
}

const both = (own: readonly string[] = [], shared: readonly string[] = []): readonly string[] => [...own, ...shared]

export const rulebookOf = (platform: Platform): Rulebook => ({
  platform,
  ids: platform.ids ?? [],
  weakIds: platform.weakIds ?? [],
  items: (platform.items ?? []).map(selectorOf),
  starts: (platform.starts ?? []).map(selectorOf),
  signs: both(platform.items, platform.starts).map(selectorOf),
  tails: (platform.tails ?? []).map(selectorOf),
  rules: rulesOf(ROLES.map((role) => [role, both(platform.parts[role], common.parts[role])])),
  own: rulesOf(ROLES.map((role) => [role, platform.parts[role] ?? []])),
  ownParts: (['author', 'text', 'skip'] as const).map((role) => (platform.parts[role] ?? []).map(selectorOf)),
  marks: rulesOf(MARKS.map((mark) => [mark, both(platform.linkbacks?.[mark], common.linkbacks?.[mark])])),
  mentions: rulesOf(MENTIONS.map((mention) => [mention, platform.mentions?.[mention] ?? []])),
})
