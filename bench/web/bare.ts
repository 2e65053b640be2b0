// The bare redraw that every picture is measured against, and the clock and canvas of all measurements in the page.
import type { Drawing } from '../../picture/drawing.ts'

export const SIZE = { width: 1200, height: 740 }
export const place = document.body

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
export const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
/** What was done before is over. */
export const rested = () => new Promise((resolve) => setTimeout(resolve, 60))

export function canvasOf(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE.width
  canvas.height = SIZE.height
  place.replaceChildren(canvas)
  return canvas.getContext('2d') as CanvasRenderingContext2D
}
/** Until the pixels are there. */
export const flush = (context: CanvasRenderingContext2D) => void context.getImageData(0, 0, 1, 1)

export const flushed = (context: CanvasRenderingContext2D, draw: () => void): number =>
  timed(() => {
    draw()
    flush(context)
  })

/** Every mark drawn for itself in the plainest way: what nobody can do without. */
export function bareRedraw(context: CanvasRenderingContext2D, marks: readonly BareMark[], { x, y, k }: Place): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, SIZE.width, SIZE.height)
  context.setTransform(k, 0, 0, k, x, y)
  for (const mark of marks) {
    if (mark.stroke) {
      context.strokeStyle = mark.stroke
      context.lineWidth = mark.width
      if (mark.path) context.stroke(mark.path)
    }
    if (mark.fill) context.fillStyle = mark.fill
    if (mark.words) {
      context.font = mark.font
      context.strokeText(mark.words, mark.x, mark.y)
      context.fillText(mark.words, mark.x, mark.y)
    } else if (mark.fill && mark.path) context.fill(mark.path)
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

interface BareMark {
  readonly path: Path2D | null
  readonly words: string | null
  readonly x: number
  readonly y: number
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
  readonly font: string
}

export function bareMarks(drawing: Drawing): readonly BareMark[] {
  const colour = (value: unknown) => (value === undefined || value === 'none' ? null : String(value))
  return drawing.flatMap(({ marks }) =>
    marks.map((mark): BareMark => {
      const { look } = mark
      const base = { x: Number(look.x), y: Number(look.y), fill: colour(look.fill), stroke: colour(look.stroke) }
      const [width, font] = [Number(look['stroke-width'] ?? 1), `${look['font-size']}px sans-serif`]
      if (mark.tag === 'text')
        return { ...base, path: null, words: mark.parts.map(({ words }) => words).join(' '), width, font }
      const path = mark.tag === 'path' ? new Path2D(String(look.d)) : new Path2D()
      if (mark.tag === 'circle') path.arc(Number(look.cx), Number(look.cy), Number(look.r), 0, 7)
      return { ...base, path, words: null, width, font }
    }),
  )
}
