// A page whose script comes when it is first looked at: who reads a conversation does not wait for it.
import type { ComponentType } from 'preact'
import { useLoaded } from '../use-loaded.ts'
import { Loading, Problem } from './messages.tsx'

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let kept: ComponentType<Props> | null = null
  const take = async () => {
    kept = await load()
    return kept
  }
  return (props) => {
    const { value, problem, again } = useLoaded(kept === null ? 'script' : null, take)
    const Page = kept ?? value
    if (problem) return <Problem problem={problem} onAgain={again} />
    return Page === null ? <Loading what="this page" /> : <Page {...props} />
  }
}
