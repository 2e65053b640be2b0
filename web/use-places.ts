// Where the posts of a map stand, as a worker settles them; null until it has told for the first time.
import { useEffect, useState } from 'preact/hooks'
import type { ConversationJson } from '../answers/shapes.ts'
import type { Choices } from '../picture/choices.ts'
import { bodiesOfMap } from '../picture/lay-out.ts'

interface Places {
  /** What they are places of. */
  readonly data: ConversationJson
  readonly mapped: Choices['mapped']
  readonly at: Float32Array
}

/** `on`: whether a map is looked at. */
export function usePlaces(
  data: ConversationJson,
  { span, mapped }: Pick<Choices, 'span' | 'mapped'>,
  on: boolean,
): Float32Array | null {
  const [places, setPlaces] = useState<Places | null>(null)
  useEffect(() => {
    if (!on) return
    const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data: at }: MessageEvent<Float32Array>) => setPlaces({ data, mapped, at }))
    worker.postMessage(bodiesOfMap(data, { span, mapped }))
    return () => worker.terminate()
  }, [data, span?.from, span?.to, mapped, on])
  return places?.data === data && places.mapped === mapped ? places.at : null
}
