// The picture as a file, vectors or pixels, the data behind it, and a piece of markup for another page.
import { useState } from 'preact/hooks'
import type { Scheme } from '../../picture/colours.ts'
import type { ConversationView } from '../conversation-view.ts'
import { exportAddress, pictureAddress } from '../load.ts'
import { embedAddress, pixelsOf } from '../picture-file.ts'
import { CopyButton } from './copy-button.tsx'

interface SavePictureProps {
  readonly view: ConversationView
  readonly scheme: Scheme
  /** What the picture is cited as. */
  readonly citation: () => string
}

const EXPORTS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
] as const

export function SavePicture({ view, scheme, citation }: SavePictureProps) {
  const [said, setSaid] = useState('')
  const picture = pictureAddress(view, scheme)
  const savePixels = (scale: number) =>
    pixelsOf(picture, scale).then(
      (file) => saveAs(file, `grapevine-${scale}x.png`),
      () => setSaid('The picture could not be drawn here. Save it as SVG instead.'),
    )
  return (
    <details class="save">
      <summary class="button">Save or embed</summary>
      <div class="save-list">
        <p class="group">The picture</p>
        <a class="button" href={picture} download="grapevine.svg">
          SVG
        </a>
        {[1, 2].map((scale) => (
          <button key={scale} type="button" onClick={() => savePixels(scale)}>
            PNG, {scale}×
          </button>
        ))}
        <p class="group">The data, for tables and network tools</p>
        {EXPORTS.map(([format, words]) => (
          <a key={format} class="button" href={exportAddress(view, format)} download={`grapevine.${format}`}>
            {words}
          </a>
        ))}
        <p class="group">In a text</p>
        <CopyButton words="Copy a citation" text={citation} />
        <label>
          For another page{' '}
          <input
            readOnly
            value={`<iframe src="${embedAddress(view)}" width="100%" height="600" loading="lazy"></iframe>`}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}

function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
