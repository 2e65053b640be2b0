// From data to a scene: one function for every view.
import type { ConversationJson } from '../answers/shapes.ts'
import { AS_USUAL, type Choices } from './choices.ts'
import { legendOf } from './legend.ts'
import type { Scene, Undressed } from './scene.ts'
import { type Talk, talkOf } from './talk.ts'
import { layOutTree } from './tree.ts'
import { layOutVine } from './vine.ts'

/** Narrower pictures are lists. */
export const NARROW = 600

/** Lays a conversation out, `width` pixels wide and as high as it needs. The same data and choices give the same scene. */
export function layOut(
  data: ConversationJson,
  { width }: { readonly width: number },
  choices: Partial<Choices> = {},
): Scene {
  const talk = talkOf(data, { ...AS_USUAL, ...choices })
  const scene = viewOf(talk, width)
  return { ...scene, showing: showingOf(talk, scene), legend: legendOf(scene, talk.choices) }
}

function viewOf(talk: Talk, width: number): Undressed {
  if (width < NARROW || talk.choices.view === 'tree') return layOutTree(talk, width)
  return layOutVine(talk, width)
}

function showingOf(talk: Talk, { posts }: Undressed): Scene['showing'] {
  const folded = posts.reduce((sum, mark) => sum + mark.folded, 0)
  const drawn = posts.filter((mark) => mark.folded === 0).length
  return { posts: drawn, folded, of: drawn + folded + talk.hidden + talk.data.completeness.leftOut }
}
