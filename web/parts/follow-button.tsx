// Follows a blog: it stands on the home page with what is new there.
import { useState } from 'preact/hooks'
import { type Followed, follows, toggleFollow } from '../follows.ts'

export function FollowButton({ address, name }: Followed) {
  const [on, setOn] = useState(() => follows(address))
  const toggle = () => {
    toggleFollow({ address, name })
    setOn(follows(address))
  }
  return (
    <button type="button" aria-pressed={on} onClick={toggle}>
      {on ? 'Following' : 'Follow'}
    </button>
  )
}
