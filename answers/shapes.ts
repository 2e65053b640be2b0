// The JSON that leaves the house: what the api sends, what the web draws, what the terminal prints. Types, and lists of the words in them.
// api/contract.ts holds the schemas of the same shapes; a type test there keeps the two equal.
export type { LinkState, PostState } from '../graph/verdict.ts'
export * from './shapes/blog-page.ts'
export * from './shapes/cascade.ts'
export * from './shapes/completeness.ts'
export * from './shapes/conversation.ts'
export * from './shapes/facts.ts'
export * from './shapes/left-out.ts'
export * from './shapes/lists.ts'
export * from './shapes/post.ts'
export * from './shapes/ranking.ts'
export * from './shapes/responses.ts'
export * from './shapes/search.ts'
