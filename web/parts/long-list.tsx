// A list that may be long: its first items, and more of them when they are asked for.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

const AT_ONCE = 50

interface LongListProps<Item> {
  readonly items: readonly Item[]
  /** An item of the list, with its key. */
  readonly children: (item: Item) => ComponentChildren
}

export function LongList<Item>({ items, children }: LongListProps<Item>) {
  const [most, setMost] = useState(AT_ONCE)
  return (
    <>
      <ul class="links">{items.slice(0, most).map(children)}</ul>
      {items.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * AT_ONCE)}>
          Show more
        </button>
      )}
    </>
  )
}
