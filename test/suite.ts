// A public suite held against what is expected of it: which of its cases do not pass, and why. The numbers are exact, so that a
// case that begins to fail, and one that begins to pass, are both told.
import { expect } from 'vitest'

export interface Outcome {
  readonly name: string
  readonly passes: boolean
  /** What came instead; for people. */
  readonly detail: string
}

/** Cases that do not pass, by their names; a case counts for the first that names it. */
export interface Shortfall {
  readonly why: string
  readonly cases: RegExp
  readonly count: number
}

/** Prints how many pass, and fails when the others are not those that were told. */
export function expectSuite(suite: string, outcomes: readonly Outcome[], shortfalls: readonly Shortfall[]): void {
  const failed = outcomes.filter(({ passes }) => !passes)
  const whose = Map.groupBy(failed, ({ name }) => shortfalls.find(({ cases }) => cases.test(name)) ?? null)
  const told = shortfalls.map((shortfall) => ({ ...shortfall, found: whose.get(shortfall)?.length ?? 0 }))
  console.log(
    [
      `${suite}: ${outcomes.length - failed.length} of ${outcomes.length} pass`,
      ...told.map(({ why, found }) => `  ${found} do not: ${why}`),
    ].join('\n'),
  )
  expect((whose.get(null) ?? []).map(({ name, detail }) => `${name}: ${detail}`)).toEqual([])
  expect(told.map(({ why, found }) => `${found} ${why}`)).toEqual(told.map(({ why, count }) => `${count} ${why}`))
}
