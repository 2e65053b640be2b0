// A conversation of 20,000 posts, as a graph. Tests and benches only.
import { cites, graphOf, post } from '../answers/made-graph.ts'

const POSTS = 20_000
export const nameOf = (index: number): string => `many${index}`

/** Every third answers the first post, the others an earlier answer. */
export const manyPosts = () =>
  graphOf(
    ...Array.from({ length: POSTS }, (_, index) => post(nameOf(index), 1 + (index % 28))),
    ...Array.from({ length: POSTS - 1 }, (_, index) => index + 1).map((index) =>
      cites(nameOf(index), nameOf(index % 3 === 0 ? 0 : Math.floor(index / 4))),
    ),
  )
