// Walks the picture by keys: left and right in time, up and down through the rows, u to what a post answers. Pure.

import type { Address } from '../../graph/model.ts'
import type { PostMark, Scene } from '../../picture/scene.ts'

export const STEPS = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'above',
  ArrowDown: 'below',
  u: 'answered',
} as const
export type Step = (typeof STEPS)[keyof typeof STEPS]

/** The post a step leads to; the same one at the edge, the root from nowhere. */
export function walk({ posts, tendrils, direction }: Scene, from: Address | null, step: Step): Address | null {
  const here = posts.find(({ address }) => address === from)
  if (!here) return posts.find(({ root }) => root)?.address ?? null
  if (step === 'answered') return tendrils.find(({ child }) => child === here.address)?.parent ?? here.address
  const isRow = step === 'above' || step === 'below' || direction === 'down'
  const place = ({ x, y, address }: PostMark) => (isRow ? [y, x, address] : [x, y, address])
  const order = [...posts].sort((a, b) => compare(place(a), place(b)))
  const next = order.indexOf(here) + (step === 'later' || step === 'below' ? 1 : -1)
  return order[next]?.address ?? here.address
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? value
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
