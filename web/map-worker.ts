// Settles a map beside the page: takes bodies, tells their places a few times on the way and when they stand.
import { type Bodies, settle, TOLD } from '../picture/map-force.ts'

addEventListener('message', ({ data }: MessageEvent<Bodies>) => {
  const settling = settle(data)
  for (const tick of TOLD) postMessage(settling.until(tick))
})
