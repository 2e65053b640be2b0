// The ways tendrils take between lanes: along the free strips above and under the lanes, up and down where no name stands, level into the post.
import type { Address } from '../graph/model.ts'
import { type LaneGround, type NameOnLane, STRIP, STRIPS } from './lane-ground.ts'
import type { Way } from './marks.ts'
import type { PostMark } from './scene.ts'
import type { Point } from './tendrils.ts'

/** Pixels left of a disc where a tendril turns into it: no words stand there. */
export const BEFORE = 12
const AIR = 4
const TURN = 8

/** Tendrils of different posts keep to strips of their own, as far as there are some. */
export function waysBetween(lanes: LaneGround): (parent: PostMark, child: PostMark) => Way {
  const order = new Map<Address, number>()
  return (parent, child) => {
    const number = order.get(parent.address) ?? order.size
    order.set(parent.address, number)
    return wayBetween(lanes, parent, child, (number % STRIPS) * STRIP)
  }
}

function wayBetween(lanes: LaneGround, parent: PostMark, child: PostMark, strip: number): Way {
  const [from, to] = [lanes.laneOf(parent.address), lanes.laneOf(child.address)]
  const door = child.x - child.r - BEFORE
  const below = lanes.under(from)
  const start: Point = { x: parent.x, y: parent.y }
  if (from === to) return hooked([start, { x: start.x, y: below }, { x: door, y: below }], door, child, 1)
  // From above, but where a name stands over the door.
  const side = from < to && !lanes.names.some((name) => name.lane === to && isOver(name, door)) ? -1 : 1
  const first = Math.min(from + 1, to + 1)
  const last = from > to ? from : side === 1 ? to : to - 1
  const crossed = lanes.names.filter(({ lane }) => lane >= first && lane <= last)
  const shaft = freePlace(crossed, start.x, door)
  const level = side === -1 ? lanes.over(to) - strip : lanes.under(to)
  const aside = Math.abs(shaft - start.x) < 1 ? [] : [start.x, shaft].map((x) => ({ x, y: below }))
  return hooked([start, ...aside, { x: shaft, y: level }, { x: door, y: level }], door, child, side)
}

/** Into the post from the left; `side`: -1 from above, 1 from below. */
function hooked(stem: readonly Point[], door: number, { x, y }: PostMark, side: 1 | -1): Way {
  return {
    stem,
    curve: [
      { x: door, y: y + side * TURN },
      { x: door, y: y + side * 2 },
      { x: door + AIR, y },
      { x, y },
    ],
  }
}

const MOST_TRIED = 16
const LEAST_X = 8

const isOver = ({ left, right }: NameOnLane, x: number): boolean => left - AIR < x && x < right + AIR

/** The place nearest to `x`, and not beyond `until`, that fewest of the names are over. */
function freePlace(names: readonly NameOnLane[], x: number, until: number): number {
  const beside = names.flatMap(({ left, right }) => [left - AIR, right + AIR])
  const near = beside
    .filter((place) => place >= LEAST_X && place <= Math.max(x, until))
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x))
  let best = { x, over: Number.POSITIVE_INFINITY }
  for (const place of [x, ...near.slice(0, MOST_TRIED)]) {
    const over = names.filter((name) => isOver(name, place)).length
    if (over < best.over) best = { x: place, over }
    if (over === 0) break
  }
  return best.x
}
