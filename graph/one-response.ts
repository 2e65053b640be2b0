// One response under a post that several roads call by different names is one: a linkback that a feed takes for a comment, and a
// comment that a page names by its words and a feed by its number.
import { commentAddressOf } from './address.ts'
import { isLinkback } from './linkback.ts'
import { mergeGraphs } from './merge.ts'
import type { Address, Comment, Evidence, Graph } from './model.ts'

/** Of a graph under canonical addresses. */
export function withOneResponse(graph: Graph): Graph {
  const linkbacks = shownLinkbacks(graph.evidence)
  const comments = graph.comments.filter((comment) => !isShownAsLinkback(comment, linkbacks.get(comment.post)))
  const numbers = numbersOfWorded(comments)
  if (numbers.size === 0) return comments.length === graph.comments.length ? graph : { ...graph, comments }
  const named = (address: Address | null): Address | null =>
    address === null ? null : (numbers.get(address) ?? address)
  return mergeGraphs({
    ...graph,
    comments: comments.map((comment) => ({
      ...comment,
      address: numbers.get(comment.address) ?? comment.address,
      parent: named(comment.parent),
    })),
    evidence: graph.evidence.map((proof) => ({ ...proof, comment: named(proof.comment) })),
  })
}

/** Where the linkbacks of a post are shown, and what they are called. */
interface Shown {
  readonly places: ReadonlySet<Address | null>
  readonly names: ReadonlySet<string>
}

function shownLinkbacks(evidence: readonly Evidence[]): ReadonlyMap<Address, Shown> {
  const linkbacks = Map.groupBy(
    evidence.filter(({ kind }) => isLinkback(kind)),
    ({ target }) => target,
  )
  const shown = [...linkbacks].map(([target, list]): [Address, Shown] => {
    const titles = list.flatMap(({ title, blogName }) => [title, blogName])
    const names = titles.flatMap((title) => (title === null ? [] : lettersOf(title)))
    return [target, { places: new Set(list.map(placeOf)), names: new Set(names) }]
  })
  return new Map(shown)
}

/** At the same place on the page; or by the name it is signed with, where no page shows it as a comment. */
function isShownAsLinkback({ address, author, seen }: Comment, shown: Shown | undefined): boolean {
  if (shown === undefined) return false
  if (shown.places.has(address)) return true
  const name = lettersOf(author ?? '')
  return name !== '' && shown.names.has(name) && !seen.some(({ road }) => road === 'page')
}

function placeOf({ target, shownAt }: Evidence): Address | null {
  const fragment = shownAt?.split('#')[1] ?? ''
  return fragment === '' ? null : commentAddressOf(target, { fragment, author: null, text: null, ordinal: 0 })
}

const WORDED = '#words-'
/** Fewer letters may be anybody's ("Thanks!"). */
const FEWEST = 12
const TELLING = 40

/** The numbered comment that each comment named by its words is: of the same name, under the same post, that begins alike; there is but one. */
function numbersOfWorded(comments: readonly Comment[]): ReadonlyMap<Address, Address> {
  const isWorded = ({ address }: Comment): boolean => address.includes(WORDED)
  const worded = comments.filter(isWorded)
  if (worded.length === 0) return new Map()
  const numbered = Map.groupBy(
    comments.filter((comment) => !isWorded(comment)),
    likenessOf,
  )
  const twins = Map.groupBy(worded, likenessOf)
  const found = new Map<Address, Address>()
  for (const [likeness, [one, ...others]] of twins) {
    const [number, ...more] = likeness === null ? [] : (numbered.get(likeness) ?? [])
    if (one && number && others.length + more.length === 0) found.set(one.address, number.address)
  }
  return found
}

function likenessOf({ post, author, text }: Comment): string | null {
  const start = lettersOf(text ?? '').slice(0, TELLING)
  return start.length < FEWEST ? null : `${post}\n${lettersOf(author ?? '')}\n${start}`
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
