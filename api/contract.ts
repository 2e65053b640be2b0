// What the api answers, as schemas: /api/openapi.json is generated from them and the web imports their types.
// Shapes that other rooms know too are written in answers/shapes.ts; contract.test.ts holds the two equal. Requests stand beside their routes.
export * from './contract/answers.ts'
export * from './contract/blog-page.ts'
export * from './contract/cascade.ts'
export * from './contract/crawls.ts'
export * from './contract/facts.ts'
export * from './contract/lists.ts'
export * from './contract/ranking.ts'
export * from './contract/responses.ts'
export * from './contract/search.ts'
export * from './contract/server.ts'
