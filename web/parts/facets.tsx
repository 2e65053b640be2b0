// What the hits of a search are, counted; each count is a link that keeps only these, or lets them go again.
import type { SearchFacetsJson } from '../../answers/shapes.ts'
import type { SearchView } from '../view.ts'
import { Link } from './link.tsx'

interface FacetListProps {
  readonly facets: SearchFacetsJson
  readonly view: SearchView
}

export function FacetList({ facets, view }: FacetListProps) {
  const { kinds, blogs, years, states, of, total } = facets
  return (
    <nav aria-label="Only some of it">
      <details class="facets" open={isWide() || isNarrowed(view)}>
        <summary>Only some of it</summary>
        {of < total && (
          <p class="quiet">
            Counted among the {of.toLocaleString('en-US')} best of {total.toLocaleString('en-US')}.
          </p>
        )}
        <Facet title="Kind" name="kind" view={view} rows={kinds.map((one) => ({ ...one, words: KINDS[one.value] }))} />
        <Facet title="Blog" name="blog" view={view} rows={blogs.map((one) => ({ ...one, words: one.name }))} />
        <Facet
          {...{ title: 'Year', name: 'year', view }}
          rows={years.flatMap(({ value, count }) => (value === null ? [] : [{ value, count, words: value }]))}
        />
        <Facet title="State" name="state" view={view} rows={states.map((one) => ({ ...one, words: one.value }))} />
      </details>
    </nav>
  )
}

/** Where there is no room beside the hits, they come first. */
const isWide = (): boolean => matchMedia('(min-width: 900px)').matches

const isNarrowed = ({ kind, blog, year, state }: SearchView): boolean =>
  [kind, blog, year, state].some((chosen) => chosen !== null)

const KINDS = { post: 'posts', comment: 'comments' } as const

interface FacetProps {
  readonly title: string
  readonly name: 'kind' | 'blog' | 'year' | 'state'
  readonly view: SearchView
  readonly rows: readonly { readonly value: string; readonly count: number; readonly words: string }[]
}

function Facet({ title, name, view, rows }: FacetProps) {
  const chosen = view[name]
  if (rows.length < 2 && chosen === null) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ value, count, words }) => (
          <li key={value}>
            <Link to={{ ...view, [name]: chosen === value ? null : value }} current={chosen === value}>
              <bdi>{words}</bdi>
            </Link>{' '}
            <span class="quiet">{count.toLocaleString('en-US')}</span>
          </li>
        ))}
      </ul>
      {chosen !== null && <Link to={{ ...view, [name]: null }}>all</Link>}
    </section>
  )
}
