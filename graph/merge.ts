// Adding facts is union: any order, any number of times, the same graph. One function a kind; the stores use the same ones.
import { BLOG_FIELDS, COMMENT_FIELDS, EVIDENCE_FIELDS, mergeFields, POST_FIELDS } from './fields.ts'
import { aliasKey, anchorKey, blogKey, commentKey, evidenceKey, markKey, postKey, readingKey } from './keys.ts'
import type { Alias, Anchor, Blog, Comment, Evidence, Graph, Mark, Outcome, Post, Reading } from './model.ts'
import { byText, sortedBy } from './order.ts'
import { endsOf, mergeSightings } from './sightings.ts'

export function mergeBlogs(one: Blog, other: Blog): Blog {
  return mergeFields(BLOG_FIELDS, one, other)
}

export function mergePosts(one: Post, other: Post): Post {
  return { ...mergeFields(POST_FIELDS, one, other), seen: mergeSightings(one.seen, other.seen) }
}

export function mergeComments(one: Comment, other: Comment): Comment {
  const post = byText(one.post, other.post) <= 0 ? one.post : other.post
  return { ...mergeFields(COMMENT_FIELDS, one, other), post, seen: mergeSightings(one.seen, other.seen) }
}

export function mergeEvidence(one: Evidence, other: Evidence): Evidence {
  return { ...mergeFields(EVIDENCE_FIELDS, one, other), seen: mergeSightings(one.seen, other.seen) }
}

/** Only the first and the last sighting stay. */
export function mergeAnchors(one: Anchor, other: Anchor): Anchor {
  return { ...one, seen: endsOf(one === other ? one.seen : [...one.seen, ...other.seen]) }
}

export function mergeAliases(one: Alias, other: Alias): Alias {
  return { ...one, seen: mergeSightings(one.seen, other.seen) }
}

/** A mark is its key: there is nothing to add. */
export function mergeMarks(one: Mark, _other: Mark): Mark {
  return one
}

/** Two notes of one attempt: the better outcome, then the greater of what is exported, then of our own notes. */
export function mergeReadings(one: Reading, other: Reading): Reading {
  if (one === other) return tidy(one)
  const [a, b] = [tidy(one), tidy(other)]
  const order = rank(a) - rank(b) || byText(spokenOf(a), spokenOf(b)) || byText(JSON.stringify(a), JSON.stringify(b))
  return order >= 0 ? a : b
}

/** The union of all. Every list sorted by its key. */
export function mergeGraphs(...graphs: readonly Graph[]): Graph {
  return {
    blogs: union(
      graphs.map(({ blogs }) => blogs),
      blogKey,
      mergeBlogs,
    ),
    posts: union(
      graphs.map(({ posts }) => posts),
      postKey,
      mergePosts,
    ),
    comments: union(
      graphs.map(({ comments }) => comments),
      commentKey,
      mergeComments,
    ),
    evidence: union(
      graphs.map(({ evidence }) => evidence),
      evidenceKey,
      mergeEvidence,
    ),
    anchors: union(
      graphs.map(({ anchors }) => anchors),
      anchorKey,
      mergeAnchors,
    ),
    aliases: union(
      graphs.map(({ aliases }) => aliases),
      aliasKey,
      mergeAliases,
    ),
    marks: union(
      graphs.map(({ marks }) => marks),
      markKey,
      mergeMarks,
    ),
    readings: union(
      graphs.map(({ readings }) => readings),
      readingKey,
      mergeReadings,
    ),
  }
}

function union<Fact>(
  lists: readonly (readonly Fact[])[],
  keyOf: (fact: Fact) => string,
  merge: (a: Fact, b: Fact) => Fact,
): readonly Fact[] {
  const facts = new Map<string, Fact>()
  for (const list of lists)
    for (const fact of list) {
      const key = keyOf(fact)
      facts.set(key, merge(facts.get(key) ?? fact, fact))
    }
  return [...facts.keys()].sort(byText).map((key) => facts.get(key) as Fact)
}

/** What was learnt, best first: `gone` and `missing` are answers, a refusal is none, a skip did not even ask. */
const BY_WORTH: readonly Outcome[] = ['read', 'unchanged', 'gone', 'missing', 'refused', 'skipped']

function rank({ outcome }: Reading): number {
  return -BY_WORTH.indexOf(outcome)
}

/** One spelling of a reading, so that equals compare equal. */
function tidy({ page, road, at, outcome, body, thread, next, reason, validators, leads }: Reading): Reading {
  const pages = [...new Set(next)].sort(byText)
  const led = new Map(leads.map(({ address, because, via }) => [`${address}\n${because}`, { address, because, via }]))
  const sorted = sortedBy(led, ([key]) => key).map(([, lead]) => lead)
  return { page, road, at, outcome, body, thread, next: pages, reason, validators, leads: sorted }
}

function spokenOf(reading: Reading): string {
  return JSON.stringify({ ...reading, validators: null, leads: [] })
}
