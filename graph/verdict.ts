// Table of contents: everything that is derived from facts, each a pure function of them.

export { isDecisiveList } from './decisive.ts'
export { commentedAt, type EffectiveDate, effectiveDateOf } from './effective-date.ts'
export {
  aliasesOf,
  blogKeyOf,
  canonicalOf,
  commentsOf,
  type Facts,
  type FactsOptions,
  factsOf,
  postOf,
} from './facts.ts'
export { LINK_STATES, type Link, type LinkState, linksOf, type Proof } from './link-state.ts'
export { isLinkback } from './linkback.ts'
export { POST_STATES, type PostState, type PostVerdict, postState } from './post-state.ts'
export {
  asksNotToBeShown,
  isSpam,
  NOT_RESPONSES,
  type NotAResponse,
  notAResponse,
  UNCOUNTED,
  whyNoResponse,
  whyUncounted,
} from './response.ts'
export { type Standing, standingOf } from './standing.ts'
