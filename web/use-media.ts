// Whether a media query holds, and when it begins or ends to.
import { useEffect, useState } from 'preact/hooks'

/** What stands elsewhere on a screen as narrow as this is written elsewhere too, so that keys go the way the eye goes. */
export const useNarrowScreen = (): boolean => useMedia('(max-width: 640px)')

function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => setHolds(media.matches)
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return holds
}
