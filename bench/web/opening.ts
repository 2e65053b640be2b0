// The first conversation that a page opens, by the road of the app: asked for by its load function, warmed while it is awaited, drawn.
import { drawingOf } from '../../picture/drawing.ts'
import { layOut } from '../../picture/lay-out.ts'
import type { Scene } from '../../picture/scene.ts'
import { canvasPicture } from '../../web/draw/canvas-picture.ts'
import { loadConversation } from '../../web/load.ts'
import { warmUp } from '../../web/warm-up.ts'
import { bareMarks, bareRedraw, canvasOf, flush, flushed, rested, SIZE } from './bare.ts'

/** When the text of the answer was there. */
let arrived = 0
const { text } = Response.prototype
Response.prototype.text = async function () {
  const whole = await text.call(this)
  arrived = performance.now()
  return whole
}

/** Ms from when the text is there until it is parsed, and until what is drawn stands: our picture, or after a rest the same marks barely. */
export async function opening(address: string, drawn: 'picture' | 'bare') {
  const leaving = new AbortController()
  warmUp(leaving.signal)
  const data = await loadConversation(address, null, leaving.signal)
  leaving.abort()
  const parse = performance.now() - arrived
  const scene = layOut(data, SIZE)
  if (drawn === 'bare') return { parse, drawn: await barely(scene) }
  const context = canvasOf()
  canvasPicture(scene, 'light')(context, { x: 0, y: 0, k: 1, ...SIZE }, null)
  flush(context)
  return { parse, drawn: performance.now() - arrived }
}

async function barely(scene: Scene): Promise<number> {
  const marks = bareMarks(drawingOf(scene, 'light'))
  const context = canvasOf()
  await rested()
  return flushed(context, () => bareRedraw(context, marks, { x: 0, y: 0, k: 1 }))
}
