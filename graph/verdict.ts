// Table of contents: everything that is derived from facts, each a pure function of them.
export { aliasesOf, canonicalOf, commentsOf, type Facts, type FactsOptions, factsOf, postOf } from './facts.ts'
export { LINK_STATES, type Link, type LinkState, linksOf, type Proof } from './link-state.ts'
export { POST_STATES, type PostState, type PostVerdict, postState } from './post-state.ts'
export { isSpam, notAResponse } from './response.ts'
export { isLinkback, type Standing, standingOf } from './standing.ts'
