// From data to a scene: one function for every view.
import type { ConversationJson } from '../answers/shapes.ts'
import { blogMapOf } from './blog-map.ts'
import { AS_USUAL, type Choices } from './choices.ts'
import { colouringOf, huesOf } from './hues.ts'
import { layOutLanes } from './lanes.ts'
import { legendOf } from './legend.ts'
import { bodiesOf, layOutMap } from './map.ts'
import type { Bodies } from './map-force.ts'
import type { Scene, Undressed } from './scene.ts'
import { type Talk, talkOf } from './talk.ts'
import { layOutTree } from './tree.ts'
import { layOutVine } from './vine.ts'

/** Narrower pictures are lists. */
export const NARROW = 600

/**
 * Lays a conversation out, `width` pixels wide and as high as it needs. The same data and choices give the same scene. `places`: where a
 * worker settled the posts of a map (map-force.ts).
 */
export function layOut(
  data: ConversationJson,
  { width }: { readonly width: number },
  choices: Partial<Choices> = {},
  places: Float32Array | null = null,
): Scene {
  const { talk, counts } = talkToDraw(data, { ...AS_USUAL, ...choices })
  const scene = viewOf(talk, width, places, counts)
  return {
    ...scene,
    showing: showingOf(talk, scene, counts === null ? 'post' : 'blog'),
    legend: legendOf(scene, talk.hues),
  }
}

/** What a map of the conversation has to settle. */
export function bodiesOfMap(data: ConversationJson, choices: Partial<Choices>): Bodies {
  return bodiesOf(talkToDraw(data, { ...AS_USUAL, ...choices, view: 'map' }).talk)
}

/** `counts`: how many links each link of a map of blogs is made of; null for anything else. */
function talkToDraw(
  whole: ConversationJson,
  choices: Choices,
): { readonly talk: Talk; readonly counts: ReadonlyMap<string, number> | null } {
  if (choices.view !== 'map' || choices.mapped === 'posts') return { talk: talkOf(whole, choices), counts: null }
  const { data, counts } = blogMapOf(whole)
  // Camps are told by all links, not by the bundles.
  const colouring = colouringOf(whole, 'map', choices.colouring)
  return { talk: { ...talkOf(data, { ...choices, colouring }), hues: huesOf(whole, colouring) }, counts }
}

function viewOf(
  talk: Talk,
  width: number,
  places: Float32Array | null,
  counts: ReadonlyMap<string, number> | null,
): Undressed {
  if (talk.choices.view === 'map') return layOutMap(talk, width, { places, counts })
  if (width < NARROW || talk.choices.view === 'tree') return layOutTree(talk, width)
  return talk.choices.view === 'lanes' ? layOutLanes(talk, width) : layOutVine(talk, width)
}

function showingOf(talk: Talk, { posts }: Undressed, one: Scene['showing']['one']): Scene['showing'] {
  const folded = posts.reduce((sum, mark) => sum + mark.folded, 0)
  const drawn = posts.filter((mark) => mark.folded === 0).length
  return { posts: drawn, folded, of: talk.known + talk.data.completeness.leftOut, one }
}
