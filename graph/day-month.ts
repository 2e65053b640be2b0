// Whether the day or the month comes first in "03/04/2006" is told by all pages of a blog together. A date that was read before
// that was known keeps the order it was read in (`from`), and is put right here, when facts are made ready for verdicts.
import type { Address, DayMonthOrder, From, Graph, Time } from './model.ts'

export const otherOrder = (order: DayMonthOrder): DayMonthOrder => (order === 'day-month' ? 'month-day' : 'day-month')

/** "2006-03-04T10:00:00" → "2006-04-03T10:00:00": the same two numbers in the other order. */
export const swapped = (time: Time): Time => time.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$1-$3-$2')

/** The graph with every date in the order of the blog that showed it, where that is known. */
export function inOrderOfBlogs(graph: Graph): Graph {
  const orders = ordersOf(graph)
  if (orders.size === 0) return graph
  const orderOf = (post: Address): DayMonthOrder | null => orders.get(post) ?? null
  return {
    ...graph,
    posts: graph.posts.map((post) => inOrder(post, orderOf(post.address))),
    comments: graph.comments.map((comment) => inOrder(comment, orderOf(comment.post))),
    // A linkback is dated by the page that shows it.
    evidence: graph.evidence.map((proof) => inOrder(proof, orderOf(proof.target))),
  }
}

/** By post: the order that its blog's dates show. */
function ordersOf({ blogs, posts }: Graph): ReadonlyMap<Address, DayMonthOrder> {
  const ofBlogs = new Map(blogs.flatMap(({ address, dayMonth }) => (dayMonth ? [[address, dayMonth] as const] : [])))
  return new Map(
    posts.flatMap(({ address, blog }) => {
      const order = blog === null ? undefined : ofBlogs.get(blog)
      return order ? [[address, order] as const] : []
    }),
  )
}

function inOrder<Node extends { readonly from: From }>(node: Node, order: DayMonthOrder | null): Node {
  if (order === null) return node
  const wrong = Object.entries(node.from).filter(([, { guessed }]) => guessed !== undefined && guessed !== order)
  if (wrong.length === 0) return node
  const fields: Record<string, unknown> = {}
  for (const [name] of wrong) fields[name] = swapped(String(node[name as keyof Node]))
  return { ...node, ...fields }
}
