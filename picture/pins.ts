// Posts of a map that were put somewhere by hand, and how that is written in an address.
import type { Address } from '../graph/model.ts'
import type { Point } from './tendrils.ts'

export interface Pin {
  readonly post: Address
  /** In the measure of the settled map, so that it holds at any width. */
  readonly x: number
  readonly y: number
}

export const MOST_PINS = 60

/** As exact as it is written. */
export const pinAt = (post: Address, { x, y }: Point): Pin => ({ post, x: short(x), y: short(y) })
const short = (place: number): number => Math.round(place * 10) / 10 + 0

/** "120.5,-45,https://a.example/post" */
export const pinText = ({ post, x, y }: Pin): string => `${short(x)},${short(y)},${post}`

/** Null for what is none. */
export function pinOf(text: string): Pin | null {
  const [, x, y, post] = /^(-?\d{1,6}(?:\.\d)?),(-?\d{1,6}(?:\.\d)?),(.{1,2000})$/.exec(text) ?? []
  return post === undefined ? null : { post, x: Number(x), y: Number(y) }
}

/** A post is pinned at one place; the oldest pins go when there are too many. */
export const pinned = (pins: readonly Pin[], pin: Pin): readonly Pin[] =>
  [...pins.filter(({ post }) => post !== pin.post), pin].slice(-MOST_PINS)
