// Room round posts that were put somewhere by hand: what stands too near moves aside.
import type { Point } from './tendrils.ts'

export interface Body extends Point {
  readonly r: number
  readonly pinned: boolean
}

const AIR = 10

/** Pinned bodies stay; each other one moves straight away from a pinned one as far as is needed, and no further. */
export function besidePinned<Item extends Body>(bodies: readonly Item[]): readonly Item[] {
  const pinned = bodies.filter((body) => body.pinned)
  if (pinned.length === 0) return bodies
  return bodies.map((body) => (body.pinned ? body : pinned.reduce(aside, body)))
}

function aside<Item extends Body>(body: Item, pinned: Body): Item {
  const [dx, dy] = [body.x - pinned.x, body.y - pinned.y]
  const [far, least] = [Math.hypot(dx, dy), body.r + pinned.r + AIR]
  if (far >= least) return body
  const [along, down] = far === 0 ? [1, 0] : [dx / far, dy / far]
  return { ...body, x: pinned.x + along * least, y: pinned.y + down * least }
}
