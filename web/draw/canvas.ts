// Draws a scene on a canvas: marks that look alike are one path, so that a frame costs little more than the pixels it fills.
import type { Drawing, Drawn, Shape, Words } from '../../picture/drawing.ts'
import type { Look } from '../../picture/looks.ts'
import { isLit, type Light } from './light.ts'

/** Marks of one layer that look alike. */
interface Batch {
  readonly path: Path2D
  /** Of the first of them. */
  readonly look: Look
}

/** Words in one font at one place. */
interface Run {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly font: string
  readonly fill: string
  /** Paper round the words; null for none. */
  readonly halo: string | null
  readonly align: CanvasTextAlign
}

export interface Sheet {
  readonly layers: readonly (readonly Batch[])[]
  /** Those of a font follow each other: to change it is dear. */
  readonly runs: readonly Run[]
  /** The words of the axis. */
  readonly ticks: readonly Run[]
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
  const words = drawing.flatMap(({ marks }) => marks.filter((mark) => mark.tag === 'text'))
  const runs = words.filter(({ kind }) => kind !== 'tick').flatMap(runsOf)
  return {
    layers: drawing.map(({ marks }) => batchesOf(marks.filter((mark) => mark.tag !== 'text'))),
    runs: [...Map.groupBy(runs, ({ font }) => font).values()].flat(),
    ticks: words.filter(({ kind }) => kind === 'tick').flatMap(runsOf),
  }
}

const measure = document.createElement('canvas').getContext('2d')

function runsOf({ look, parts }: Words): readonly Run[] {
  const size = Number(look['font-size'])
  const align =
    parts.length > 1 || look['text-anchor'] === 'start' ? 'left' : look['text-anchor'] === 'end' ? 'right' : 'center'
  let x = Number(look.x)
  return parts.map(({ words, look: own }, index) => {
    const font = `${own['font-weight'] ?? 400} ${size}px ${FONT}`
    x += Number(own.dx ?? 0)
    const run = { words, x, y: Number(look.y), size, font, fill: String(own.fill ?? look.fill), align } as const
    if (measure && index < parts.length - 1) {
      measure.font = font
      x += measure.measureText(words).width
    }
    return { ...run, halo: look.stroke === undefined ? null : String(look.stroke) }
  })
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

function drawSheet(context: CanvasRenderingContext2D, { layers, runs, ticks }: Sheet, eye: Eye): void {
  for (const batches of layers) for (const { path, look } of batches) paint(context, path, look)
  context.setLineDash([])
  context.lineJoin = 'round'
  context.lineWidth = HALO
  let font = ''
  for (const run of runs) {
    if (!isSeen(run, eye)) continue
    if (run.font !== font) context.font = font = run.font
    write(context, run, run.y)
  }
  if (ticks[0]) context.font = ticks[0].font
  if (ticks[0]?.halo && eye.y < 0) coverTop(context, ticks[0].halo, eye)
  for (const run of ticks) write(context, run, Math.max(run.y, (TICK_LINE - eye.y) / eye.k))
}

const HALO = 3
/** The words of the axis stay in sight, so far from the top. */
const TICK_LINE = 18

/** A band of paper under the words of the axis, where marks were moved there. */
function coverTop(context: CanvasRenderingContext2D, paper: string, { x, y, k, width }: Eye): void {
  context.fillStyle = paper
  context.fillRect(-x / k, -y / k, width / k, (TICK_LINE + 8) / k)
}

/** A path of very many marks is dearer to fill than several. */
const MOST_IN_PATH = 100

function batchesOf(marks: readonly Shape[]): readonly Batch[] {
  const batches: Batch[] = []
  const open = new Map<string, { readonly path: Path2D; room: number }>()
  for (const { tag, look } of marks) {
    const name = dressOf(look)
    let batch = open.get(name)
    if (batch === undefined || batch.room === 0) {
      batch = { path: new Path2D(), room: MOST_IN_PATH }
      open.set(name, batch)
      batches.push({ path: batch.path, look })
    }
    batch.room -= 1
    if (tag === 'path') batch.path.addPath(new Path2D(String(look.d)))
    else addDisc(batch.path, Number(look.cx), Number(look.cy), Number(look.r))
  }
  return batches
}

/** All of a look that is painted. */
const dressOf = (look: Look): string =>
  `${look.fill} ${look.stroke} ${look['stroke-width']} ${look['stroke-linecap']} ${look['stroke-dasharray']}`

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

function isSeen({ x: at, y: line, size }: Run, { x, y, k, width, height }: Eye): boolean {
  const [left, top] = [at * k + x, line * k + y]
  return size * k >= LEAST_WORDS && top > 0 && top < height + size * k && left < width + 200 && left > -600
}

function write(context: CanvasRenderingContext2D, { words, x, fill, halo, align }: Run, y: number): void {
  context.textAlign = align
  if (halo !== null) {
    context.strokeStyle = halo
    context.strokeText(words, x, y)
  }
  context.fillStyle = fill
  context.fillText(words, x, y)
}
