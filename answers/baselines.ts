// What is published of blog cascades in general, to set one beside it.
import type { Baselines } from './shapes.ts'

const SOURCE = {
  citation:
    'J. Leskovec, M. McGlohon, C. Faloutsos, N. Glance, M. Hurst: Cascading Behavior in Large Blog Graphs: Patterns and a Model. SIAM International Conference on Data Mining, 2007, 551–556',
  address: 'https://arxiv.org/abs/0704.2803',
  data: '45,000 blogs and 2.2 million posts of two months',
} as const

/** Sizes of cascades follow a power law of slope −2; links to a post fall off with the days as a power law of exponent −1.5; stars are the commonest shape. */
const [SIZE, POPULARITY] = [2, 1.5] as const

/** Of a cascade of `size` posts. Shares and days are worked out from the published exponents. */
export function baselinesFor(size: number): Baselines {
  return {
    source: SOURCE,
    sizeExponent: -SIZE,
    popularityExponent: -POPULARITY,
    commonestShape: 'star',
    shareAsLarge: size < 2 ? null : tailOf(SIZE, size) / tailOf(SIZE, 2),
    halfWithinDays: daysUntil(0.5),
    ninetyWithinDays: daysUntil(0.9),
  }
}

const TERMS = 10_000

/** Σ n^−exponent from `first` on: the far terms by their integral (Euler–Maclaurin, error below 1e-9). */
function tailOf(exponent: number, first: number): number {
  const last = first + TERMS
  let sum = last ** (1 - exponent) / (exponent - 1) + last ** -exponent / 2
  for (let n = last - 1; n >= first; n -= 1) sum += n ** -exponent
  return sum
}

/** Days after which a share of all links that ever come has come. */
function daysUntil(share: number): number {
  const all = tailOf(POPULARITY, 1)
  let come = 0
  for (let day = 1; ; day += 1) {
    come += day ** -POPULARITY
    if (come >= share * all) return day
  }
}
