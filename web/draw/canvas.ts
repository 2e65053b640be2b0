// Draws a scene on a canvas: marks that look alike are one path, so that a frame costs little more than the pixels it fills.
import type { Drawing, Drawn, Shape, Words } from '../../picture/drawing.ts'
import type { Look } from '../../picture/looks.ts'
import { isLit, type Light } from './light.ts'

/** Marks of one layer that look alike. */
interface Batch {
  readonly path: Path2D
  readonly look: Look
}

export interface Sheet {
  readonly layers: readonly { readonly batches: readonly Batch[]; readonly words: readonly Words[] }[]
}

/** Scene pixels → canvas pixels: `k` times as large, moved by `x` and `y`. */
export interface Eye {
  readonly x: number
  readonly y: number
  readonly k: number
  readonly width: number
  readonly height: number
}

/** How much of the others is seen where something stands out. */
export const FADED = 0.3
/** Smaller words cannot be read. */
const LEAST_WORDS = 5.5
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

export function sheetOf(drawing: Drawing): Sheet {
  return {
    layers: drawing.map(({ marks }) => ({
      batches: batchesOf(marks.filter((mark) => mark.tag !== 'text')),
      words: marks.filter((mark) => mark.tag === 'text'),
    })),
  }
}

/** What stands out alone, to be drawn over the faded whole. */
export function litSheet(drawing: Drawing, light: Light): Sheet {
  return sheetOf(
    drawing.map(({ name, marks }) => ({ name, marks: marks.filter((mark) => litMark(name, mark, light)) })),
  )
}

const litMark = (name: Drawing[number]['name'], mark: Drawn, light: Light): boolean =>
  mark.ends.length + (mark.comment === null ? 0 : 1) > 0 && isLit(name, mark, light)

/** One frame. `lit`: null when nothing is faded. */
export function drawCanvas(
  context: CanvasRenderingContext2D,
  whole: Sheet,
  lit: Sheet | null,
  eye: Eye,
  faded = FADED,
): void {
  const ratio = devicePixelRatio
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, eye.width, eye.height)
  context.setTransform(ratio * eye.k, 0, 0, ratio * eye.k, ratio * eye.x, ratio * eye.y)
  context.globalAlpha = lit === null ? 1 : faded
  if (context.globalAlpha > 0) drawSheet(context, whole, eye)
  context.globalAlpha = 1
  if (lit !== null) drawSheet(context, lit, eye)
}

function drawSheet(context: CanvasRenderingContext2D, { layers }: Sheet, eye: Eye): void {
  for (const { batches, words } of layers) {
    for (const { path, look } of batches) paint(context, path, look)
    for (const mark of words) if (mark.kind !== 'tick' && isSeen(mark, eye)) write(context, mark, Number(mark.look.y))
  }
  const ticks = layers.flatMap(({ words }) => words.filter(({ kind }) => kind === 'tick'))
  if (ticks[0] && eye.y < 0) coverTop(context, String(ticks[0].look.stroke), eye)
  for (const mark of ticks) write(context, mark, onTop(mark, eye))
}

/** A band of paper under the words of the axis, where marks were moved there. */
function coverTop(context: CanvasRenderingContext2D, paper: string, { x, y, k, width }: Eye): void {
  context.fillStyle = paper
  context.fillRect(-x / k, -y / k, width / k, (TICK_LINE + 8) / k)
}

const TICK_LINE = 18

/** The words of the axis stay in sight. */
const onTop = ({ look }: Words, { y, k }: Eye): number => Math.max(Number(look.y), (TICK_LINE - y) / k)

function batchesOf(marks: readonly Shape[]): readonly Batch[] {
  const batches = new Map<string, Batch>()
  for (const { tag, look } of marks) {
    const { d, cx, cy, r, ...style } = look
    const name = Object.values(style).join()
    const batch = batches.get(name) ?? { path: new Path2D(), look: style }
    batches.set(name, batch)
    if (tag === 'path') batch.path.addPath(new Path2D(String(d)))
    else addDisc(batch.path, Number(cx), Number(cy), Number(r))
  }
  return [...batches.values()]
}

function addDisc(path: Path2D, x: number, y: number, r: number): void {
  path.moveTo(x + r, y)
  path.arc(x, y, r, 0, 2 * Math.PI)
}

/** A path in the dress that SVG gives it by the same attributes. */
export function paint(context: CanvasRenderingContext2D, path: Path2D, look: Look): void {
  const { fill, stroke } = look
  if (fill !== 'none' && fill !== undefined) {
    context.fillStyle = String(fill)
    context.fill(path)
  }
  if (stroke === 'none' || stroke === undefined) return
  context.strokeStyle = String(stroke)
  context.lineWidth = Number(look['stroke-width'] ?? 1)
  context.lineCap = look['stroke-linecap'] === 'round' ? 'round' : 'butt'
  context.setLineDash(dashOf(look))
  context.stroke(path)
}

function dashOf(look: Look): number[] {
  const dash = look['stroke-dasharray']
  return dash === undefined || dash === 'none' ? [] : String(dash).split(' ').map(Number)
}

function isSeen({ look }: Words, { x, y, k, width, height }: Eye): boolean {
  const [left, top] = [Number(look.x) * k + x, Number(look.y) * k + y]
  const size = Number(look['font-size'])
  return size * k >= LEAST_WORDS && top > 0 && top < height + size * k && left < width + 200 && left > -600
}

function write(context: CanvasRenderingContext2D, { look, parts }: Words, y: number): void {
  const size = Number(look['font-size'])
  const fonts = parts.map((part) => `${part.look['font-weight'] ?? 400} ${size}px ${FONT}`)
  const anchor = look['text-anchor']
  context.textAlign = parts.length > 1 || anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center'
  let x = Number(look.x)
  for (const [index, { words, look: own }] of parts.entries()) {
    context.font = fonts[index] ?? ''
    x += Number(own.dx ?? 0)
    if (look.stroke !== undefined) {
      context.strokeStyle = String(look.stroke)
      context.lineWidth = Number(look['stroke-width'])
      context.lineJoin = 'round'
      context.setLineDash([])
      context.strokeText(words, x, y)
    }
    context.fillStyle = String(own.fill ?? look.fill)
    context.fillText(words, x, y)
    if (index < parts.length - 1) x += context.measureText(words).width
  }
}
