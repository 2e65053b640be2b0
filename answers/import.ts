// Reads an export back (writers/json.ts): the facts alone, what is derived stands there for readers. Believes nothing of the file.
import { mergeGraphs } from '../graph/merge.ts'
import {
  ALIAS_REASONS,
  type Alias,
  type Anchor,
  type Blog,
  type Comment,
  DAY_MONTH_ORDERS,
  EVIDENCE_KINDS,
  type Evidence,
  type Graph,
  MARKS,
  type Mark,
  MENTIONS,
  OUTCOMES,
  type Post,
  type Reading,
  ROADS,
  type Sighting,
  type Told,
  ZONES,
} from '../graph/model.ts'
import {
  address,
  CheckError,
  flag,
  list,
  number,
  object,
  oneOf,
  orAbsent,
  orNull,
  record,
  text,
  time,
} from './check.ts'

/** The file is no export, or a damaged one. The message names the place. */
export class ImportError extends Error {
  readonly code = 'answers/not-an-export'
}

const maybeText = orNull(text)
const dayMonth = oneOf(DAY_MONTH_ORDERS)
const from = record(object<Told>({ road: oneOf(ROADS), at: time, guessed: orAbsent(dayMonth) }))
const seen = list(object<Sighting>({ page: address, road: oneOf(ROADS), at: list(time) }))

const blog = object<Blog>({
  address,
  title: maybeText,
  platform: maybeText,
  language: maybeText,
  feeds: orNull(list(address)),
  dayMonth: orNull(dayMonth),
  from,
})

const post = object<Post>({
  address,
  blog: orNull(address),
  title: maybeText,
  author: maybeText,
  authorUrl: maybeText,
  publishedAt: maybeText,
  updatedAt: maybeText,
  language: maybeText,
  excerpt: maybeText,
  contentHash: maybeText,
  commentsStated: orNull(number),
  truncated: maybeText,
  from,
  seen,
})

const comment = object<Comment>({
  address,
  post: address,
  author: maybeText,
  authorUrl: maybeText,
  publishedAt: maybeText,
  text: maybeText,
  parent: orNull(address),
  from,
  seen,
})

const evidence = object<Evidence>({
  kind: oneOf(EVIDENCE_KINDS),
  source: address,
  target: address,
  zone: orNull(oneOf(ZONES)),
  anchorText: maybeText,
  comment: orNull(address),
  context: maybeText,
  rel: maybeText,
  mention: orNull(oneOf(MENTIONS)),
  title: maybeText,
  excerpt: maybeText,
  blogName: maybeText,
  publishedAt: maybeText,
  shownAt: maybeText,
  inferred: orNull(flag),
  from,
  seen,
})

type Noted = Omit<Reading, 'validators' | 'leads'>
const extent = orNull(oneOf(['whole', 'cut']))
const reading = object<Noted>({
  page: address,
  road: oneOf(ROADS),
  at: time,
  outcome: oneOf(OUTCOMES),
  body: extent,
  thread: extent,
  next: list(address),
  reason: maybeText,
})

/** A row is a fact itself, unless `stored` holds the facts that it was made of. */
const rowOf = object<{ readonly stored: readonly unknown[] | null }>({ stored: orNull(list((value) => value)) })
const anything = list((value) => value)

const lists = object({
  blogs: list(blog),
  posts: anything,
  comments: anything,
  otherComments: orAbsent(list(comment)),
  links: list(object({ evidence: list(evidence) })),
  evidence: list(evidence),
  anchors: list(object<Anchor>({ blog: address, target: address, zone: oneOf(ZONES), seen })),
  aliases: list(object<Alias>({ from: address, to: address, why: oneOf(ALIAS_REASONS), seen })),
  marks: list(object<Mark>({ subject: address, what: oneOf(MARKS), by: oneOf(['page', 'owner']), at: time })),
  readings: list(reading),
})

function storedRows(rows: readonly unknown[], place: string): readonly unknown[] {
  return rows.flatMap((row, index) => rowOf(row, `${place}[${index}]`).stored ?? [row])
}

/** The facts of a parsed export. Throws ImportError. */
export function graphFromExport(json: unknown): Graph {
  try {
    const {
      links,
      posts,
      comments,
      otherComments = [],
      readings,
      evidence: unlinked,
      ...rest
    } = lists(json, 'the file')
    return mergeGraphs({
      ...rest,
      posts: list(post)(storedRows(posts, 'posts'), 'posts'),
      comments: [...list(comment)(storedRows(comments, 'comments'), 'comments'), ...otherComments],
      evidence: [...links.flatMap((link) => link.evidence), ...unlinked],
      readings: readings.map((noted) => ({ ...noted, validators: null, leads: [] })),
    })
  } catch (error) {
    if (!(error instanceof CheckError)) throw error
    throw new ImportError(`This is no export of Grapevine: ${error.message}.`, { cause: error })
  }
}
