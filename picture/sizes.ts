// How large things are drawn, by how many posts there are: few get room for their comments, many get thin rows.

export interface Sizes {
  /** Comments stand on the time axis themselves, each bunch an open shoot. */
  readonly open: boolean
  /** Titles are written whole, as far as there is room for them anywhere. */
  readonly whole: boolean
  readonly font: number
  readonly grape: number
  readonly post: number
  /** Least half height of a row, and air between two. */
  readonly half: number
  readonly gap: number
}

const FEW: Sizes = { open: true, whole: true, font: 13, grape: 3.6, post: 5, half: 13, gap: 10 }
const SOME: Sizes = { open: false, whole: true, font: 12, grape: 2.8, post: 4.2, half: 10, gap: 4 }
const MANY: Sizes = { open: false, whole: true, font: 11, grape: 1.8, post: 3.4, half: 7, gap: 2 }
const VERY_MANY: Sizes = { open: false, whole: false, font: 10, grape: 1.6, post: 2.8, half: 4, gap: 0 }

/** From so many posts on comments hang in bunches. */
export const FEWEST_BUNCHES = 15

export function sizesFor(posts: number): Sizes {
  if (posts < FEWEST_BUNCHES) return FEW
  if (posts <= 60) return SOME
  return posts <= 300 ? MANY : VERY_MANY
}
