// The picture on the screen: lays out at the width there is, draws, and tells what is pointed at, chosen or walked to.
import { type ZoomTransform, zoomIdentity } from 'd3'
import { useContext, useMemo, useRef, useState } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import type { Scheme } from '../../picture/colours.ts'
import { type Hit, hitTest } from '../../picture/hit.ts'
import type { Scene } from '../../picture/scene.ts'
import { type Light, lightOnBlog, lightOnFresh, lightOnNumber, lightOnPost, lightUntil } from '../draw/light.ts'
import type { Rings } from '../draw/svg.ts'
import { STEPS, walk } from '../draw/walk.ts'
import { spokenBud, spokenPost } from '../spoken.ts'
import { FreshAddresses } from '../use-fresh.ts'
import { useHeight } from '../use-height.ts'
import { useScene } from '../use-scene.ts'
import { useWidth } from '../use-width.ts'
import type { ConversationView } from '../view.ts'
import { CanvasStage } from './canvas-stage.tsx'
import { HoverCard, type Pointed } from './hover-card.tsx'
import { Keys } from './keys.tsx'
import { Legend } from './legend.tsx'
import { Overview } from './overview.tsx'
import { needsCanvas } from './stage.ts'
import { SvgStage } from './svg-stage.tsx'

interface PictureProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly scheme: Scheme
  readonly summary: string
  readonly onSelect: (post: Address | null) => void
  readonly onChange: (part: Partial<ConversationView>) => void
}

export function Picture({ data, view, scheme, summary, onSelect, onChange }: PictureProps) {
  const [frame, width] = useWidth()
  const scene = useScene(data, width, view)
  const [walked, setWalked] = useState<Address | null>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [until, setUntil] = useState<number | null>(null)
  const [keys, setKeys] = useState(false)
  const light = useLight(data, view, pointed, until)
  const rings = { selected: view.post, walked, fresh: useContext(FreshAddresses) }

  const toggle = (post: Address) => onChange(toggled(view, post))
  const meet = ({ post, comments }: Hit) => {
    const mark = scene?.posts.find(({ address }) => address === post)
    const closed = comments && view.as !== 'tree' && scene?.shoots.every((shoot) => shoot.post !== post)
    if (mark && (mark.folded > 0 || closed)) toggle(post)
    else onSelect(post)
  }
  const press = (event: KeyboardEvent) => {
    if (!scene || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const at = walked ?? view.post
    if (event.key in STEPS) setWalked(walk(scene, at, STEPS[event.key as keyof typeof STEPS]))
    else if ((event.key === 'Enter' || event.key === ' ') && at !== null)
      meet({ post: at, comments: false, parent: null })
    else if (event.key === 'o' && at !== null) toggle(at)
    else if (event.key === 'Escape') onSelect(null)
    else if (event.key === '?') setKeys(!keys)
    else return
    event.preventDefault()
  }
  return (
    <div class="picture" ref={frame}>
      {scene && (
        <div
          {...{ class: 'stage', role: 'application', tabIndex: 0, 'aria-label': summary }}
          {...{ 'aria-describedby': 'picture-keys', onKeyDown: press, onBlur: () => setWalked(null) }}
        >
          <Stage {...{ scene, scheme, light, rings }} onMeet={meet} onPoint={setPointed} />
        </div>
      )}
      <p class="unseen" aria-live="assertive">
        {walked && (foldedIn(scene, walked) > 0 ? spokenBud(foldedIn(scene, walked)) : spokenPost(data, walked))}
      </p>
      {pointed && <HoverCard data={data} pointed={pointed} folded={foldedIn(scene, pointed.post)} />}
      {scene && (
        <Overview
          {...{ scene, scheme, data, until, span: view.span }}
          onUntil={setUntil}
          onSpan={(span) => onChange({ span })}
        />
      )}
      {scene && <Legend scene={scene} scheme={scheme} withNew={rings.fresh.size > 0} />}
      <Keys open={keys} onOpen={setKeys} />
    </div>
  )
}

/** Posts in the bud that a mark is; 0 when it is a post. */
const foldedIn = (scene: Scene | null, post: Address): number =>
  scene?.posts.find(({ address }) => address === post)?.folded ?? 0

interface StageInput {
  readonly scene: Scene
  readonly scheme: Scheme
  readonly light: Light | null
  readonly rings: Rings
  readonly onMeet: (hit: Hit) => void
  readonly onPoint: (pointed: Pointed | null) => void
}

/** SVG or canvas, whichever the scene needs, and what the pointer meets on it. */
function Stage({ onMeet, onPoint, ...props }: StageInput) {
  const { scene } = props
  const look = useMemo(() => hitTest(scene), [scene])
  const moved = useRef<ZoomTransform>(zoomIdentity)
  const height = useHeight()
  const onCanvas = needsCanvas(scene)
  const hitOf = (event: MouseEvent): Hit | null => {
    const picture = (event.currentTarget as Element).querySelector('svg.vine, canvas')
    if (!picture) return null
    const box = picture.getBoundingClientRect()
    const { x, y, k } = onCanvas ? moved.current : zoomIdentity
    return look((event.clientX - box.left - x) / k, (event.clientY - box.top - y) / k, k)
  }
  const click = (event: MouseEvent) => {
    const hit = hitOf(event)
    if (hit && !(event.target instanceof HTMLButtonElement)) onMeet(hit)
  }
  const point = (event: PointerEvent) => {
    const hit = event.pointerType === 'touch' ? null : hitOf(event)
    ;(event.currentTarget as HTMLElement).classList.toggle('met', hit !== null)
    onPoint(hit && { post: hit.post, parent: hit.parent, x: event.clientX, y: event.clientY })
  }
  return (
    <div {...{ class: 'marks', onClick: click, onPointerMove: point, onPointerLeave: () => onPoint(null) }}>
      {onCanvas ? (
        <CanvasStage
          {...props}
          height={Math.min(scene.height, height)}
          onMove={(transform) => {
            moved.current = transform
          }}
        />
      ) : (
        <SvgStage {...props} />
      )}
    </div>
  )
}

/** Opens or shuts: the answers of a post in the tree, elsewhere its comments or the bud that it is the first of. */
function toggled({ as, opened, shut }: ConversationView, post: Address): Partial<ConversationView> {
  const without = (list: readonly Address[]) =>
    list.includes(post) ? list.filter((other) => other !== post) : [...list, post]
  return as === 'tree' ? { shut: without(shut) } : { opened: without(opened) }
}

/** The play button comes first, then what is pointed at, the number that is pressed, the post that is chosen. */
function useLight(
  data: ConversationJson,
  { counts, post }: ConversationView,
  pointed: Pointed | null,
  until: number | null,
): Light | null {
  const fresh = useContext(FreshAddresses)
  return useMemo(() => {
    if (until !== null) return lightUntil(data, until)
    if (pointed) return lightOnBlog(data, pointed.post)
    if (counts === 'new' && fresh.size > 0) return lightOnFresh(data, fresh)
    if (counts !== null && counts !== 'new') return lightOnNumber(data, counts)
    return post ? lightOnPost(data, post) : null
  }, [data, counts, post, pointed?.post, until, fresh])
}
