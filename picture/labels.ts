// Which words are written: those asked for first, each cut to its room, none over another, none outside the picture.
import type { Box, Label } from './scene.ts'
import { fitText, inOneLine, textWidth } from './text-width.ts'

export interface Wish extends Omit<Label, 'box'> {
  /** Pixels the words may take from `x` in the direction of `anchor`. */
  readonly room: number
  /** Where the words may stand when there is no room for them here. */
  readonly otherwise?: Wish
  /** They stand here whatever stands here already, as long as they are inside the picture. */
  readonly always?: boolean
}

const GAP_BETWEEN = 7
const MARGIN = 3
const CELL = 48

/** `wishes` come in the order of their importance. `taken`: where no words may stand. */
export function placeLabels(wishes: readonly Wish[], width: number, taken: readonly Box[] = []): readonly Label[] {
  const grid = new Map<number, Box[]>()
  for (const box of taken) for (const boxes of bandsOf(grid, box)) boxes.push(box)
  return wishes.flatMap((wish) => placed(grid, wish, width) ?? [])
}

/** Null when there is no room for it, nor at its other place. */
function placed(grid: Map<number, Box[]>, wish: Wish, width: number): Label | null {
  const label = cutLabel(wish, width)
  const bands = label === null ? [] : bandsOf(grid, label.box)
  const meets = label !== null && bands.some((boxes) => boxes.some((box) => overlap(box, label.box)))
  if (label === null || (meets && wish.always !== true)) {
    return wish.otherwise === undefined ? null : placed(grid, wish.otherwise, width)
  }
  for (const boxes of bands) boxes.push(label.box)
  return label
}

/** The words that fit: the name first, then as much of the title as is left room for. Null when not even the name fits. */
function cutLabel(wish: Wish, width: number): Label | null {
  const { post, kind, x, y, size, anchor, room } = wish
  const inside =
    Math.min(room, wish.anchor === 'end' ? wish.x : wish.anchor === 'start' ? width - wish.x : room) - MARGIN
  const strong = fitText(wish.strong, inside, wish.size, true)
  if (strong === '' && wish.strong !== '') return null
  const strongWidth = textWidth(strong, wish.size, true)
  const between = strong === '' || wish.quiet === '' ? 0 : GAP_BETWEEN
  const whole = strong === inOneLine(wish.strong)
  const quiet = whole ? fitText(wish.quiet, inside - strongWidth - between, wish.size) : ''
  if (strong === '' && quiet === '') return null
  const length = strongWidth + (quiet === '' ? 0 : between + textWidth(quiet, wish.size))
  return { post, kind, x, y, size, anchor, strong, quiet, box: boxOf(wish, length) }
}

function boxOf({ x, y, size, anchor }: Wish, length: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
  return { left, right: left + length, top: y - size * 0.85, bottom: y + size * 0.25 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + MARGIN && b.left < a.right + MARGIN && a.top < b.bottom && b.top < a.bottom

/** What stands in the bands of the picture that a box touches, two at most: labels of one band alone are compared. */
function bandsOf(grid: Map<number, Box[]>, { top, bottom }: Box): readonly Box[][] {
  const first = Math.floor(top / CELL)
  const last = Math.floor(bottom / CELL)
  return first === last ? [bandOf(grid, first)] : [bandOf(grid, first), bandOf(grid, last)]
}

function bandOf(grid: Map<number, Box[]>, number: number): Box[] {
  const boxes = grid.get(number) ?? []
  if (boxes.length === 0) grid.set(number, boxes)
  return boxes
}
