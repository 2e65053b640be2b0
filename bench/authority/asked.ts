// The ranking that is measured: posts by PageRank, over all time.

export const ASKED = {
  by: 'post',
  measure: 'pagerank',
  window: null,
  now: new Date().toISOString(),
  asOf: null,
  top: 50,
} as const
