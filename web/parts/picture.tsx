// The picture on the screen: lays out at the width there is, draws, and tells what is pointed at, chosen or walked to.
import type { ComponentChildren } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { blogMapOf } from '../../picture/blog-map.ts'
import type { Scheme } from '../../picture/colours.ts'
import type { Hit } from '../../picture/hit.ts'
import { settledAt } from '../../picture/map.ts'
import { type Pin, pinAt, pinned } from '../../picture/pins.ts'
import type { Scene } from '../../picture/scene.ts'
import type { Point } from '../../picture/tendrils.ts'
import type { ConversationView } from '../conversation-view.ts'
import { type Light, lightOnBlog, lightOnFresh, lightOnNumber, lightOnPost, lightUntil } from '../draw/light.ts'
import { STEPS, walk } from '../draw/walk.ts'
import { spokenBud, spokenPost } from '../spoken.ts'
import { FreshAddresses } from '../use-fresh.ts'
import { usePrinting } from '../use-printing.ts'
import { useScene } from '../use-scene.ts'
import { useWidth } from '../use-width.ts'
import { HoverCard, type Pointed } from './hover-card.tsx'
import { Legend } from './legend.tsx'
import { Marks } from './marks.tsx'
import { Overview } from './overview.tsx'
import { Paper } from './paper.tsx'
import { PinsLine } from './pins-line.tsx'

interface PictureProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly scheme: Scheme
  readonly summary: string
  readonly onSelect: (post: Address | null) => void
  readonly onChange: (part: Partial<ConversationView>) => void
  /** The as-of handle, for the strip under the picture. */
  readonly children?: ComponentChildren
}

export function Picture({ data, view, scheme, summary, onSelect, onChange, children }: PictureProps) {
  const [frame, width] = useWidth()
  const [drag, setDrag] = useState<Pin | null>(null)
  const dragging = drag === null ? view : { ...view, pins: pinned(view.pins, drag) }
  const { scene, places } = useScene(data, width, dragging)
  const [walked, setWalked] = useState<Address | null>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [until, setUntil] = useState<number | null>(null)
  const isPrinting = usePrinting()
  // A map of blogs shows each as its first post.
  const blogs = useMemo(
    () => (view.as === 'map' && view.mapped === 'blogs' ? blogMapOf(data) : null),
    [data, view.as, view.mapped],
  )
  const shown = blogs?.data ?? data
  const post = view.post && (blogs?.first(view.post) ?? view.post)
  const light = useLight(shown, { ...view, post }, pointed, until)
  const rings = { selected: post, walked, fresh: useContext(FreshAddresses) }

  const onDrag = (post: Address, point: Point, done: boolean) => {
    if (places === null) return
    const pin = pinAt(post, settledAt(places, width, view.mapped, point))
    if (done) onChange({ pins: pinned(view.pins, pin) })
    if (done || (scene?.posts.length ?? 0) <= MOST_DRAGGED_ALIVE) setDrag(done ? null : pin)
  }
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
          <Marks
            {...{ scene, scheme, light, rings }}
            onMeet={meet}
            onPoint={setPointed}
            onDrag={view.as === 'map' ? onDrag : null}
          />
          {isPrinting && <Paper {...{ data, view, scheme, places }} />}
        </div>
      )}
      <p class="unseen" aria-live="assertive">
        {walked && (foldedIn(scene, walked) > 0 ? spokenBud(foldedIn(scene, walked)) : spokenPost(shown, walked))}
      </p>
      {pointed && (
        <HoverCard
          data={shown}
          pointed={pointed}
          folded={foldedIn(scene, pointed.post)}
          one={blogs ? 'blog' : 'post'}
        />
      )}
      {scene && view.as === 'map' && <PinsLine pins={view.pins} onUnpin={() => onChange({ pins: [] })} />}
      {scene && (
        <Overview
          {...{ scene, scheme, data, until, span: view.span }}
          onUntil={setUntil}
          onSpan={(span) => onChange({ span })}
        >
          {children}
        </Overview>
      )}
      {scene && <Legend scene={scene} scheme={scheme} withNew={rings.fresh.size > 0} />}
      <p class="unseen" id="picture-keys">
        Arrows walk from post to post, Enter chooses, u goes to what it answers, o opens or shuts, Escape lets go, ?
        shows all keys.
      </p>
    </div>
  )
}

/** In larger maps a post moves when it is let go. */
const MOST_DRAGGED_ALIVE = 400

/** Posts in the bud that a mark is; 0 when it is a post. */
const foldedIn = (scene: Scene | null, post: Address): number =>
  scene?.posts.find(({ address }) => address === post)?.folded ?? 0

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
