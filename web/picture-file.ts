// The picture outside of this page: as pixels, and as the address that another page frames.

import { type ConversationView, pictureQuery } from './conversation-view.ts'

/** PNG, `scale` pixels for each of the picture's. Fails when the picture does not come. */
export async function pixelsOf(address: string, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) => (file ? resolve(file) : reject(new Error('web/no-pixels: the canvas is too large'))),
      'image/png',
    )
  })
}

export const embedAddress = (view: ConversationView): string => `${location.origin}/embed?${pictureQuery(view)}`
