// Columns of numbers made into the nodes and weighted links of a graph.
import type { LinkColumns } from './link-graph.ts'

/** Nodes from 0 on for the numbers in some columns that speak of the same things. */
export interface Numbered {
  /** The number that each node stands for. */
  readonly numbers: Int32Array
  readonly columns: readonly Int32Array[]
}

/** Nodes are in the order of their numbers. */
export function numbered(...columns: readonly Int32Array[]): Numbered {
  const largest = columns.reduce((most, column) => column.reduce((own, number) => Math.max(own, number), most), -1)
  const nodeOf = new Int32Array(largest + 1)
  for (const column of columns) for (let row = 0; row < column.length; row += 1) nodeOf[column[row]!] = 1
  let nodes = 0
  for (let number = 0; number <= largest; number += 1) if (nodeOf[number] === 1) nodeOf[number] = nodes++ + 1
  const numbers = new Int32Array(nodes)
  for (let number = 0; number <= largest; number += 1) if (nodeOf[number]! > 0) numbers[nodeOf[number]! - 1] = number
  return { numbers, columns: columns.map((column) => column.map((number) => nodeOf[number]! - 1)) }
}

/** Each pair of `one` and `other` once, as one × size + other, in order. `size` is above every `other`. */
function distinctPairs(one: Int32Array, other: Int32Array, size: number): Float64Array {
  const pairs = new Float64Array(one.length)
  for (let row = 0; row < pairs.length; row += 1) pairs[row] = one[row]! * size + other[row]!
  pairs.sort()
  let kept = 0
  for (let row = 0; row < pairs.length; row += 1)
    if (row === 0 || pairs[row] !== pairs[row - 1]) pairs[kept++] = pairs[row]!
  return pairs.subarray(0, kept)
}

/** How often each node comes in a column. */
export function countsIn(column: Int32Array, nodes: number): Float64Array {
  const counts = new Float64Array(nodes)
  for (let row = 0; row < column.length; row += 1) counts[column[row]!]! += 1
  return counts
}

/** How many different `from` each of `to` has. */
export function differentCounts(to: Int32Array, from: Int32Array, nodes: number, size: number): Float64Array {
  const counts = new Float64Array(nodes)
  for (const pair of distinctPairs(to, from, size)) counts[Math.floor(pair / size)]! += 1
  return counts
}

/** Links between groups, weighted by how many posts of one cite the other. `posts` are the citing posts, all columns of nodes. */
export function groupLinks(posts: Int32Array, sources: Int32Array, targets: Int32Array, nodes: number): LinkColumns {
  const groupOf = new Int32Array(posts.reduce((most, post) => Math.max(most, post), -1) + 1)
  for (let row = 0; row < posts.length; row += 1) groupOf[posts[row]!] = sources[row]!
  const pairs = distinctPairs(posts, targets, nodes)
  for (let row = 0; row < pairs.length; row += 1) {
    const [post, target] = [Math.floor(pairs[row]! / nodes), pairs[row]! % nodes]
    pairs[row] = groupOf[post]! * nodes + target
  }
  pairs.sort()
  return runs(pairs, nodes)
}

/** Equal neighbours become one link that weighs as many. */
function runs(pairs: Float64Array, nodes: number): LinkColumns {
  const [sources, targets, weights] = [
    new Int32Array(pairs.length),
    new Int32Array(pairs.length),
    new Float64Array(pairs.length),
  ]
  let last = -1
  for (let row = 0; row < pairs.length; row += 1) {
    if (row === 0 || pairs[row] !== pairs[row - 1]) {
      last += 1
      sources[last] = Math.floor(pairs[row]! / nodes)
      targets[last] = pairs[row]! % nodes
    }
    weights[last]! += 1
  }
  const size = last + 1
  return {
    nodes,
    sources: sources.subarray(0, size),
    targets: targets.subarray(0, size),
    weights: weights.subarray(0, size),
  }
}
