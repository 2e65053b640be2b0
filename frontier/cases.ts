// What every engine of the frontier must do: its test calls all of them with a maker of fresh places.
export { crawlsCases } from './crawls.cases.ts'
export { forgetCases } from './forget.cases.ts'
export { leasesCases } from './leases.cases.ts'
export { queuesCases } from './queues.cases.ts'
