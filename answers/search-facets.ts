// What the hits of a search are: of which kind, on which blogs, of which years, in which state, and by whom.
import { type Hit, hitsOf, MOST_SIFTED, type SearchedStore } from './search-hits.ts'
import type { FacetJson, HitTraits, SearchFacetsJson } from './shapes.ts'
import { signaturesOf } from './signatures.ts'

const MOST_NAMED = 20
/** Counts are of no use unless they are of nearly all; a page of hits need not wait for them. */
const MOST_COUNTED = 2000

export async function presentSearchFacets(store: SearchedStore, query: string): Promise<SearchFacetsJson> {
  const hits: Hit[] = []
  let looked = 0
  for await (const { hit } of hitsOf(store, query, { after: null, atOnce: MOST_SIFTED, most: MOST_COUNTED })) {
    looked += 1
    if (typeof hit !== 'string') hits.push(hit)
  }
  const names = new Map(hits.map(({ row, traits }) => [traits.blog, row.post.blogName]))
  return {
    query,
    ...{ of: looked, total: await store.searchCount(query) },
    kinds: counted(hits, 'kind'),
    blogs: counted(hits, 'blog')
      .slice(0, MOST_NAMED)
      .map((facet) => ({ ...facet, name: names.get(facet.value) ?? facet.value })),
    years: counted(hits, 'year').toSorted((one, other) => ((one.value ?? '') < (other.value ?? '') ? -1 : 1)),
    states: counted(hits, 'state'),
    people: peopleOf(hits, query).slice(0, MOST_NAMED),
  }
}

function counted<Trait extends keyof HitTraits>(
  hits: readonly Hit[],
  trait: Trait,
): readonly FacetJson<HitTraits[Trait]>[] {
  return [...Map.groupBy(hits, ({ traits }) => traits[trait])]
    .map(([value, own]) => ({ value, count: own.length }))
    .sort((one, other) => other.count - one.count || ((one.value ?? '') < (other.value ?? '') ? -1 : 1))
}

/** Who signed one of the hits with a name that holds a word searched for. */
function peopleOf(hits: readonly Hit[], query: string): SearchFacetsJson['people'] {
  const words = plain(query).match(/[\p{L}\p{N}]+/gu) ?? []
  const signed = hits.map(({ row: { post, comment } }) =>
    comment === null ? ({ ...post, is: 'posts' } as const) : ({ ...comment, is: 'comments' } as const),
  )
  return signaturesOf(signed.filter(({ author }) => words.some((word) => plain(author ?? '').includes(word))))
}

/** Without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
