// How high a picture may be that does not scroll with the page: most of the window.
import { useEffect, useState } from 'preact/hooks'

const SHARE = 0.82
const LEAST = 320

const heightOf = () => Math.max(LEAST, Math.floor(innerHeight * SHARE))

export function useHeight(): number {
  const [height, setHeight] = useState(heightOf)
  useEffect(() => {
    const follow = () => setHeight(heightOf())
    addEventListener('resize', follow)
    return () => removeEventListener('resize', follow)
  }, [])
  return height
}
