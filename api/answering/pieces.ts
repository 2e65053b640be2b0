// The text of an answer as bytes that can be handed to another thread without being copied.
import type { Answer } from './questions.ts'

/** Characters of a piece: few enough for memory, enough to make the handing over cheap. */
const PIECE = 262_144

export type Bytes = Uint8Array<ArrayBuffer>

/** A whole text is one piece. */
export async function* piecesOf(answer: Answer): AsyncGenerator<Bytes, void> {
  const encoder = new TextEncoder()
  if (answer instanceof Promise) {
    yield encoder.encode(await answer)
    return
  }
  let text = ''
  for await (const part of answer) {
    text += part
    if (text.length < PIECE) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}
