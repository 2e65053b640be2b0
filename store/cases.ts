// What every store must do, whatever its engine: each engine's test runs all of these. Tests only.
import { describe } from 'vitest'
import { aroundCases } from './cases/around.ts'
import { authorityCases } from './cases/authority.ts'
import { blogLinkCases } from './cases/blog-links.ts'
import { copyCases } from './cases/copy.ts'
import { countedCases } from './cases/counted.ts'
import { derivedCases } from './cases/derived.ts'
import { eraseCases } from './cases/erase.ts'
import { forgetCases } from './cases/forget.ts'
import { judgedCases } from './cases/judged.ts'
import { largeCases } from './cases/large.ts'
import { readingCases } from './cases/readings.ts'
import { searchCases } from './cases/search.ts'
import { sharedCases } from './cases/shared.ts'
import { unionCases } from './cases/union.ts'

/** `freshUrl` gives the address of a store that is empty and that no other case knows. */
export function storeCases(name: string, freshUrl: () => Promise<string>): void {
  describe(name, () => {
    unionCases(freshUrl)
    aroundCases(freshUrl)
    readingCases(freshUrl)
    judgedCases(freshUrl)
    largeCases(freshUrl)
    searchCases(freshUrl)
    sharedCases(freshUrl)
    eraseCases(freshUrl)
    derivedCases(freshUrl)
    countedCases(freshUrl)
    authorityCases(freshUrl)
    blogLinkCases(freshUrl)
    forgetCases(freshUrl)
    copyCases(freshUrl)
  })
}
