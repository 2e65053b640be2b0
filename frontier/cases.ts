// What every engine of the frontier must do: its test calls both with a maker of fresh places.
export { crawlsCases } from './crawls.cases.ts'
export { frontierCases } from './frontier.cases.ts'
