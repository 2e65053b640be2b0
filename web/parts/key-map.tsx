// The map of keys: opened by ? on every page.
import { useRef } from 'preact/hooks'
import { useKey } from '../use-key.ts'

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'search'],
  ['?', 'this map of keys'],
  ['Tab', 'on to the next thing, the picture among them'],
  ['← →', 'in the picture: earlier and later'],
  ['↑ ↓', 'in the picture: through the rows'],
  ['u', 'to the post that it answers'],
  ['Enter', 'look at the post'],
  ['o', 'open or shut comments, answers or a bud'],
  ['Esc', 'let go'],
]

export function KeyMap() {
  const dialog = useRef<HTMLDialogElement>(null)
  const toggle = () => (dialog.current?.open ? dialog.current.close() : dialog.current?.showModal())
  useKey('?', toggle)
  return (
    <>
      <button type="button" class="key-button" aria-label="Keys" onClick={toggle}>
        ?
      </button>
      <dialog ref={dialog} class="key-map" aria-labelledby="key-map">
        <h2 id="key-map">Keys</h2>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  )
}
