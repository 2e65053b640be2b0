// The picture as a file: vectors, or pixels at once and twice the size.
import { pictureAddress } from '../load.ts'
import type { ConversationView } from '../view.ts'

interface SavePictureProps {
  readonly address: string
  readonly view: ConversationView
}

export function SavePicture({ address, view }: SavePictureProps) {
  return (
    <a class="button" href={pictureAddress(address, view)} download="grapevine.svg">
      Save the picture
    </a>
  )
}
