// A scene over several sheets of paper: where it is cut, so that no word and no disc is cut in two.
import type { Scene } from './scene.ts'

/** From `top` to `bottom`, in pixels of the scene. */
export interface Sheet {
  readonly top: number
  readonly bottom: number
}

/** A sheet is filled at least so far. */
const LEAST_FILLED = 0.75

/** All of the scene from top to bottom: `first` pixels at most on the first sheet, which has words above it, `later` on each other. */
export function sheetsOf(scene: Scene, first: number, later: number): readonly Sheet[] {
  const solid = [
    ...scene.labels.map(({ box }) => ({ top: box.top, bottom: box.bottom })),
    ...[...scene.posts, ...scene.grapes].map(({ y, r }) => ({ top: y - r, bottom: y + r })),
  ]
  const sheets: Sheet[] = []
  for (let top = 0; top < scene.height; ) {
    const room = sheets.length === 0 ? first : later
    const bottom = scene.height - top <= room ? scene.height : cutBetween(solid, top + room * LEAST_FILLED, top + room)
    sheets.push({ top, bottom })
    top = bottom
  }
  return sheets
}

/** The lowest of the places that least would be cut at. */
function cutBetween(solid: readonly Sheet[], from: number, to: number): number {
  const near = solid.filter(({ top, bottom }) => bottom > from && top < to)
  const places = [to, ...near.flatMap(({ top, bottom }) => [top, bottom])].filter(
    (place) => place > from && place <= to,
  )
  const cuts = (place: number) => near.filter(({ top, bottom }) => top < place && place < bottom).length
  let best = { place: to, cuts: cuts(to) }
  for (const place of places.sort((a, b) => b - a)) {
    if (best.cuts === 0) break
    const count = cuts(place)
    if (count < best.cuts) best = { place, cuts: count }
  }
  return best.place
}
