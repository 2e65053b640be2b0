// Search: posts, comments and people that hold the words, and the choice among them by kind, blog, year and state.
import { counted } from '../../answers/plural.ts'
import type { SearchFacetsJson, SearchJson } from '../../answers/shapes.ts'
import { loadSearch, loadSearchFacets } from '../load.ts'
import { FacetList } from '../parts/facets.tsx'
import { HitRow } from '../parts/hit-row.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { More } from '../parts/more.tsx'
import { useLoaded } from '../use-loaded.ts'
import { usePages } from '../use-pages.ts'
import { hrefOf, type SearchView, searchFor } from '../view.ts'

export function Search({ view }: { readonly view: SearchView }) {
  const asked = view.query.trim() !== ''
  const key = asked ? hrefOf(view) : null
  const { value, problem, again } = useLoaded(key, (signal) => loadSearch(view, null, signal))
  const facets = useLoaded(asked ? view.query : null, (signal) => loadSearchFacets(view.query, signal)).value
  if (!asked) return <Nothing />
  return (
    <div class="plain">
      <h1>
        Search for <bdi>{view.query}</bdi>
      </h1>
      {problem && <Problem problem={problem} onAgain={again} />}
      {!value && !problem && <Loading what="what holds these words" />}
      <div class="searched">
        {facets && facets.of > 0 && <FacetList facets={facets} view={view} />}
        <div class="hits">
          {facets && <People people={facets.people} />}
          {value && <Hits key={key} first={value} view={view} of={facets && ownTotal(facets, view)} />}
        </div>
      </div>
    </div>
  )
}

const Nothing = () => (
  <section class="message">
    <h1>Search</h1>
    <p>
      Write words into the box above: all of them must be there. “Words in quotes” stand together, and begin* finds what
      begins so.
    </p>
  </section>
)

function People({ people }: { readonly people: SearchFacetsJson['people'] }) {
  if (people.length === 0) return null
  return (
    <section aria-label="People">
      <h2>People</h2>
      <ul class="people">
        {people.map(({ name, site, posts, comments }) => (
          <li key={`${name} ${site}`}>
            <Link to={searchFor(`"${name.replaceAll('"', ' ')}"`)}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span class="quiet">
              {[posts > 0 && counted(posts, 'post'), comments > 0 && counted(comments, 'comment')]
                .filter((words) => words)
                .join(', ')}
              {site && ' · '}
              {site && <OutLink address={site}>{site}</OutLink>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What of the hits is shown at all, where all of them were looked at; null where some were not. */
function ownTotal({ of, total, kinds }: SearchFacetsJson, { kind, blog, year, state }: SearchView): number | null {
  if (of < total || blog !== null || year !== null || state !== null) return null
  return kinds.reduce((sum, { value, count }) => sum + (kind === null || kind === value ? count : 0), 0)
}

interface HitsProps {
  readonly first: SearchJson
  readonly view: SearchView
  readonly of: number | null
}

function Hits({ first, view, of }: HitsProps) {
  const { pages, ...end } = usePages(first, (after, signal) => loadSearch(view, after, signal))
  const hits = pages.flatMap((page) => page.hits)
  return (
    <section aria-label="Posts and comments">
      <p class="quiet" role="status">
        {foundInWords(first, hits.length, of)}
      </p>
      <ul class="rows quoted">
        {hits.map((hit) => (
          <HitRow key={hit.comment?.address ?? hit.post.address} hit={hit} query={view.query} />
        ))}
      </ul>
      <More {...end} />
    </section>
  )
}

function foundInWords({ total, leftOut, next }: SearchJson, shown: number, of: number | null): string {
  if (total === 0)
    return 'Nothing that was read so far holds all these words. Fewer words find more, and begin* finds beginnings.'
  const hidden = [
    leftOut.spam > 0 && `${leftOut.spam} spam`,
    leftOut.noindex > 0 && `${leftOut.noindex} that ask not to be shown`,
  ]
  const left = hidden.filter((words) => words)
  const more = next === null ? '' : ', best first'
  return `Showing ${shown} of ${(of ?? total).toLocaleString('en-US')} found${more}.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`
}
