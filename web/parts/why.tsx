// Why a rank: the blogs that linked, each with its posts, and what was left out.
import { useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import type { RankingRowJson } from '../../answers/shapes.ts'
import { loadAuthority } from '../load.ts'
import { useLoaded } from '../use-loaded.ts'
import type { RankingView } from '../view.ts'
import { leftOutOf } from './left-out.ts'
import { OutLink } from './link.tsx'
import { Loading, Problem } from './messages.tsx'

/** Loaded when it is opened. */
export function Why({ row, view }: { readonly row: RankingRowJson; readonly view: RankingView }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>why?</summary>
      {open && <Reasons address={row.address ?? `http://${row.name}/`} view={view} />}
    </details>
  )
}

function Reasons({ address, view }: { readonly address: string; readonly view: RankingView }) {
  const { value, problem, again } = useLoaded(address, (signal) => loadAuthority(address, view, signal))
  if (problem) return <Problem problem={problem} onAgain={again} />
  if (!value) return <Loading what="the links" />
  return (
    <>
      <p>
        {counted(value.links, 'link')} from {counted(value.value, 'blog')}
      </p>
      <ul class="links why">
        {value.blogs.map(({ blog, name, links }) => (
          <li key={blog}>
            <bdi>{name}</bdi> <span class="quiet">{counted(links.length, 'post')}</span>
            <Sources links={links} />
          </li>
        ))}
      </ul>
      <p class="quiet">{leftOutOf(value)}</p>
    </>
  )
}

const SHOWN_SOURCES = 3

/** The first of them; the others unfold. */
function Sources({ links }: { readonly links: readonly string[] }) {
  const [first, others] = [links.slice(0, SHOWN_SOURCES), links.slice(SHOWN_SOURCES)]
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((link) => (
        <li key={link}>
          <OutLink address={link}>{link.replace(/^https?:\/\//, '')}</OutLink>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(first)}
      {others.length > 0 && (
        <details>
          <summary>and {others.length} more</summary>
          {list(others)}
        </details>
      )}
    </>
  )
}
