// The map of keys under the picture.
interface KeysProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

export function Keys({ open, onOpen }: KeysProps) {
  return (
    <details class="keys" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>Keys</summary>
      <p id="picture-keys">
        In the picture: arrows walk from post to post, Enter chooses, u goes to what it answers, o opens or shuts,
        Escape lets go, ? shows this.
      </p>
    </details>
  )
}
