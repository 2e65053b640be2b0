// The scene of what is chosen, at the width there is; null until there is a width, or a map's first places.
import { useMemo } from 'preact/hooks'
import type { ConversationJson } from '../answers/shapes.ts'
import { MOST_UNFOLDED } from '../picture/fold.ts'
import { layOut } from '../picture/lay-out.ts'
import { MANY } from '../picture/marks.ts'
import { pinText } from '../picture/pins.ts'
import type { Scene } from '../picture/scene.ts'
import type { ConversationView } from './conversation-view.ts'
import { usePlaces } from './use-places.ts'

/** Less is no picture, but a page that is not laid out yet. */
const LEAST_WIDTH = 160

interface Shown {
  readonly scene: Scene | null
  /** Of a map: where its posts were settled; null for other views. */
  readonly places: Float32Array | null
}

export function useScene(data: ConversationJson, width: number, view: ConversationView): Shown {
  const { as, opened, shut, post, span, times, colouring, mapped, pins } = view
  // A post is kept from folding when it is chosen, and its ways are drawn whole in lanes of many; else choosing lays nothing out anew.
  const { tree, upstream } = data
  const matters = as === 'lanes' ? tree.length + upstream.length > MANY : as !== 'map' && tree.length > MOST_UNFOLDED
  const selected = matters ? post : null
  const places = usePlaces(data, { span, mapped }, as === 'map')
  const scene = useMemo(() => {
    return width < LEAST_WIDTH ? null : sceneOf(data, width, { ...view, post: selected }, places)
  }, [
    ...[data, width, as, opened.join(' '), shut.join(' '), selected, span?.from, span?.to, times, colouring, places],
    ...[mapped, pins.map(pinText).join(' ')],
  ])
  return { scene, places: as === 'map' ? places : null }
}

/** Null for what is no picture, and for a map without its first places. */
export function sceneOf(
  data: ConversationJson,
  width: number,
  { as, opened, shut, post, span, times, colouring, mapped, pins }: ConversationView,
  places: Float32Array | null,
): Scene | null {
  if (as === 'table' || (as === 'map' && places === null)) return null
  return layOut(
    data,
    { width },
    { view: as, opened, shut, selected: post, span, times, colouring, mapped, pins },
    places,
  )
}
