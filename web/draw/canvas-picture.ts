// A scene on a canvas: what the eye is near is dressed once, kept while the eye stays near, and dressed anew where it goes.
import type { Scheme } from '../../picture/colours.ts'
import { type Drawing, drawingOf } from '../../picture/drawing.ts'
import { sceneBetween } from '../../picture/near.ts'
import type { Scene } from '../../picture/scene.ts'
import { drawCanvas, type Eye, FADED, litSheet, type Sheet, sheetOf } from './canvas.ts'
import type { Light } from './light.ts'

/** Draws a frame. What `light` is on stands out; null: nothing does. */
export type CanvasPicture = (context: CanvasRenderingContext2D, eye: Eye, light: Light | null) => void

/** A band of the scene in its dress. */
interface Band {
  readonly top: number
  readonly bottom: number
  readonly drawing: Drawing
  readonly sheet: Sheet
}

export function canvasPicture(scene: Scene, scheme: Scheme): CanvasPicture {
  let band: Band | null = null
  let lit: { readonly light: Light; readonly of: Band; readonly sheet: Sheet } | null = null
  return (context, eye, light) => {
    const [top, bottom] = [Math.max(0, -eye.y / eye.k), Math.min(scene.height, (eye.height - eye.y) / eye.k)]
    if (band === null) band = dressed(scene, scheme, top, bottom)
    else if (top < band.top || bottom > band.bottom) {
      // Moved: half as much more on either side, so that a small move needs nothing new.
      const more = (bottom - top) / 2
      band = dressed(scene, scheme, top - more, bottom + more)
    }
    if (light !== null && (lit?.light !== light || lit.of !== band)) {
      lit = { light, of: band, sheet: litSheet(band.drawing, light) }
    }
    drawCanvas(context, band.sheet, light && (lit?.sheet ?? null), eye, light?.alone ? 0 : FADED)
  }
}

function dressed(scene: Scene, scheme: Scheme, top: number, bottom: number): Band {
  const drawing = drawingOf(sceneBetween(scene, top, bottom), scheme)
  return { top, bottom, drawing, sheet: sheetOf(drawing) }
}
