// Makes the drawing of a large conversation fast while it is awaited: an engine is slow in code that it never ran and with letters that it
// never drew, so a small conversation is made up and drawn meanwhile as large ones are, in slices that whatever arrives comes between.
import type { ConversationJson } from '../answers/shapes.ts'
import { layOut } from '../picture/lay-out.ts'
import { canvasPicture } from './draw/canvas-picture.ts'

/** Milliseconds after which a conversation is taken for a large one: small ones have come. */
const LONG = 200
/** So many that they are folded, and written as small as very many are. */
const RECIPE = { posts: 800, seed: 0.42, comments: 3 }
const ROUNDS = 4

/** `leaving`: aborted when the conversation has come, or nobody waits any more. */
export async function warmUp(leaving: AbortSignal): Promise<void> {
  await pause(LONG)
  if (leaving.aborted) return
  const made = await import('../picture/made-conversation.ts').catch(() => null)
  if (made === null) return
  // Parsed, as answers of the api are: to the engine they are other objects than those that a program made.
  const text = JSON.stringify(made.madeConversation(RECIPE))
  const size = { width: innerWidth, height: innerHeight }
  for (let round = 0; round < ROUNDS && !leaving.aborted; round += 1) {
    const scene = layOut(JSON.parse(text) as ConversationJson, size)
    await pause(0)
    const context = Object.assign(document.createElement('canvas'), size).getContext('2d')
    if (context === null || leaving.aborted) return
    canvasPicture(scene, 'light')(context, { x: 0, y: 0, k: 1, ...size }, null)
    // Asked for a pixel, it is drawn now.
    context.getImageData(0, 0, 1, 1)
    await pause(0)
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
