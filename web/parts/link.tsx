// Links: to views of our own, and out to the web. Addresses from the web become links only when they are http(s).
import type { ComponentChildren } from 'preact'
import { go } from '../navigation.ts'
import { hrefOf, type View } from '../view.ts'

interface LinkProps {
  readonly to: View
  readonly class?: string
  /** It is the one that is chosen among others. */
  readonly current?: boolean
  readonly children: ComponentChildren
}

export function Link({ to, class: name, current, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={hrefOf(to)} class={name} aria-current={current ? 'true' : undefined} onClick={follow}>
      {children}
    </a>
  )
}

interface OutLinkProps {
  readonly address: string | null
  readonly class?: string
  readonly children: ComponentChildren
}

export function OutLink({ address, class: name, children }: OutLinkProps) {
  if (address === null || !/^https?:\/\//i.test(address)) return <span class={name}>{children}</span>
  return (
    <a href={address} class={name} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}
