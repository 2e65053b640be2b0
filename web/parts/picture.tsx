// The vine on the screen: lays out at the width there is, draws, and tells what is pointed at, chosen or walked to.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import type { Scheme } from '../../picture/colours.ts'
import type { Scene } from '../../picture/scene.ts'
import { layOutVine } from '../../picture/vine.ts'
import { lightUp } from '../draw/lighting.ts'
import { drawRings, drawScene } from '../draw/scene.ts'
import { STEPS, walk } from '../draw/walk.ts'
import { type Light, lightOnBlog, lightOnNumber, lightOnPost } from '../light.ts'
import { spokenPost } from '../spoken.ts'
import { useWidth } from '../use-width.ts'
import type { ConversationView } from '../view.ts'
import { HoverCard, type Pointed } from './hover-card.tsx'
import { Legend } from './legend.tsx'
import { Overview } from './overview.tsx'

interface PictureProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly scheme: Scheme
  readonly summary: string
  readonly onSelect: (post: Address | null) => void
  readonly onOpen: (post: Address) => void
}

export function Picture({ data, view, scheme, summary, onSelect, onOpen }: PictureProps) {
  const [frame, width] = useWidth()
  const svg = useRef<SVGSVGElement>(null)
  const [walked, setWalked] = useState<Address | null>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [keys, setKeys] = useState(false)
  const scene = useMemo(
    () => (width === 0 ? null : layOutVine(data, { width }, view)),
    [data, width, view.opened.join(' ')],
  )
  useDrawing(svg, scene, scheme, view.post, walked, useLight(data, view, pointed))

  const press = (event: KeyboardEvent) => {
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return
    const at = walked ?? view.post
    if (event.key in STEPS) setWalked(walk(scene, at, STEPS[event.key as keyof typeof STEPS]))
    else if ((event.key === 'Enter' || event.key === ' ') && at !== null) onSelect(at)
    else if (event.key === 'o' && at !== null) onOpen(at)
    else if (event.key === 'Escape') onSelect(null)
    else if (event.key === '?') setKeys(!keys)
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const { post, thread } = datasetOf(event)
    if (thread && scene?.shoots.every((shoot) => shoot.post !== thread)) onOpen(thread)
    else if (thread ?? post) onSelect(thread ?? post ?? null)
  }
  const point = (event: PointerEvent) => {
    const { post, thread, parent } = datasetOf(event)
    const address = post ?? thread
    setPointed(
      address && event.pointerType !== 'touch'
        ? { post: address, parent: parent ?? null, x: event.clientX, y: event.clientY }
        : null,
    )
  }
  return (
    <div class="picture" ref={frame}>
      {scene && (
        <svg
          {...{ ref: svg, width: scene.width, height: scene.height, viewBox: `0 0 ${scene.width} ${scene.height}` }}
          {...{
            class: 'vine',
            role: 'application',
            tabIndex: 0,
            'aria-label': summary,
            'aria-describedby': 'picture-keys',
          }}
          {...{ onKeyDown: press, onClick: click, onPointerMove: point, onPointerLeave: () => setPointed(null) }}
          onBlur={() => setWalked(null)}
        />
      )}
      <p class="unseen" aria-live="assertive">
        {walked && spokenPost(data, walked)}
      </p>
      {pointed && <HoverCard data={data} pointed={pointed} />}
      {scene && <Overview scene={scene} scheme={scheme} />}
      {scene && <Legend scene={scene} scheme={scheme} />}
      <details class="keys" open={keys} onToggle={(event) => setKeys(event.currentTarget.open)}>
        <summary>Keys</summary>
        <p id="picture-keys">
          In the picture: arrows walk from post to post, Enter chooses, u goes to what it answers, o opens its comments,
          Escape lets go, ? shows this.
        </p>
      </details>
    </div>
  )
}

/** What is pointed at comes first, then the number that is pressed, then the post that is chosen. */
function useLight(data: ConversationJson, { counts, post }: ConversationView, pointed: Pointed | null): Light | null {
  return useMemo(() => {
    if (pointed) return lightOnBlog(data, pointed.post)
    if (counts) return lightOnNumber(data, counts)
    return post ? lightOnPost(data, post) : null
  }, [data, counts, post, pointed?.post])
}

function useDrawing(
  svg: { readonly current: SVGSVGElement | null },
  scene: Scene | null,
  scheme: Scheme,
  selected: Address | null,
  walked: Address | null,
  light: Light | null,
): void {
  const drawn = useRef<Scene | null>(null)
  useLayoutEffect(() => {
    if (!svg.current || !scene) return
    const still =
      drawn.current === null ||
      drawn.current.direction !== scene.direction ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    drawScene(svg.current, scene, scheme, still)
    drawn.current = scene
  }, [scene, scheme])
  useLayoutEffect(() => {
    if (svg.current && scene) drawRings(svg.current, scene, scheme, selected, walked)
  }, [scene, scheme, selected, walked])
  useLayoutEffect(() => {
    if (svg.current && scene) lightUp(svg.current, light)
  }, [scene, scheme, light])
  useEffect(() => {
    const name = walked ? 'walked' : 'selected'
    svg.current?.querySelector(`[data-ring=${name}]`)?.scrollIntoView({ block: 'nearest' })
  }, [walked, selected])
}

/** The marks carry what they stand for (draw/scene.ts). */
function datasetOf(event: Event): DOMStringMap {
  return event.target instanceof SVGElement
    ? (event.target.closest<SVGElement>('[data-post], [data-thread]')?.dataset ?? {})
    : {}
}
