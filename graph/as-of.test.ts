import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyGraph } from './arbitrary.ts'
import { mergeGraphs } from './merge.ts'
import type { Graph } from './model.ts'
import { UNTOLD_EVIDENCE } from './untold.ts'
import { effectiveDateOf, factsOf, linksOf, notAResponse, postState, whyUncounted } from './verdict.ts'

const DAY = '2020-01-02'

/** The same a year later, without wordings, which are told as they are now. */
function aYearLater(graph: Graph): Graph {
  const later = JSON.parse(JSON.stringify(graph).replaceAll('"2020-', '"2021-')) as Graph
  const evidence = later.evidence.map((proof) => ({ ...proof, ...UNTOLD_EVIDENCE, ...keptOf(proof), from: {} }))
  return { ...later, evidence, posts: [], blogs: [], comments: [] }
}

const keptOf = ({ zone, anchorText, comment, seen }: Graph['evidence'][number]) => ({ zone, anchorText, comment, seen })

function verdictsOn(graph: Graph) {
  const facts = factsOf(graph, { asOf: DAY })
  return linksOf(facts).map((link) => ({
    ...{ source: link.source, target: link.target, state: link.state },
    ...{ uncounted: whyUncounted(facts, link), leftOut: notAResponse(facts, link) },
    ends: [link.source, link.target].map((end) => [postState(facts, end).state, effectiveDateOf(facts, end).at]),
  }))
}

test('whatever is seen, read, claimed or marked after a day changes nothing of what was known on it', () => {
  fc.assert(
    fc.property(anyGraph, anyGraph, (graph, other) => {
      expect(verdictsOn(mergeGraphs(graph, aYearLater(other)))).toEqual(verdictsOn(graph))
    }),
    { numRuns: 300 },
  )
})
