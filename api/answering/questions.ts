// The questions that can take long, one function each: a store in, the finished text out. Run in a worker (worker.ts); routes name them.
import { createHash } from 'node:crypto'
import { presentBlogPage } from '../../answers/blog-page.ts'
import { presentResponses, type ResponsesOptions } from '../../answers/blog-responses.ts'
import type { ParentChoice } from '../../answers/cascade.ts'
import { presentCascade } from '../../answers/cascade-card.ts'
import { presentFeed } from '../../answers/feed.ts'
import { presentGroupAuthority } from '../../answers/group-authority.ts'
import { presentLeftOut } from '../../answers/left-out.ts'
import {
  homeOf,
  type ListOptions,
  presentBlogs,
  presentComments,
  presentPeople,
  presentPosts,
} from '../../answers/listing.ts'
import { presentConversation } from '../../answers/present.ts'
import { presentCard } from '../../answers/present-card.ts'
import { presentAuthority, presentLinks, presentPost } from '../../answers/present-post.ts'
import { presentRanking, type RankingOptions } from '../../answers/ranking.ts'
import { isPost } from '../../answers/require-post.ts'
import { presentSearch, type SearchOptions } from '../../answers/search.ts'
import { presentSearchFacets } from '../../answers/search-facets.ts'
import type {
  CardOrder,
  ConversationCardJson,
  ConversationJson,
  ConversationListJson,
  LinksJson,
  RankedBy,
} from '../../answers/shapes.ts'
import type { Window } from '../../answers/window.ts'
import type { AtomOptions } from '../../answers/writers/atom.ts'
import type { ExportOptions } from '../../answers/writers/lists.ts'
import { type MethodsOptions, methodsNote } from '../../answers/writers/methods.ts'
import { sourceOf } from '../../answers/writers/source.ts'
import { Tally } from '../../answers/writers/tally.ts'
import { type Wanted, writeExport } from '../../answers/writers/write.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Address, Time } from '../../graph/model.ts'
import type { Choices } from '../../picture/choices.ts'
import type { Scheme } from '../../picture/colours.ts'
import { conversationSvg } from '../../picture/conversation-svg.ts'
import type { Neighbourhood, Store } from '../../store/store.ts'
import { MOST_CARD_POSTS, MOST_LINKS, MOST_POSTS } from '../limits.ts'
import { onlyFields } from './only-fields.ts'

interface OfPost {
  readonly address: Address
  /** "2008-05-31": what was known at the end of this day; null: all there is. */
  readonly asOf: string | null
}

interface OfTree extends OfPost {
  /** Which parent a post has in the tree: the latest, when it is not said. */
  readonly parent?: ParentChoice
}

export interface Chosen {
  /** Only these fields of the answer; undefined: all. */
  readonly fields?: readonly string[] | undefined
}

interface OfExport {
  readonly wanted: Wanted
  readonly options: ExportOptions
  /** Only the conversation round this post; null: everything. */
  readonly conversation: Address | null
}

/** Everything in a question can be cloned into another thread. */
export type Question = Asked & Chosen

type Asked =
  | ({ readonly kind: 'conversation' } & OfTree)
  | ({ readonly kind: 'cascade' } & OfTree)
  | ({ readonly kind: 'left-out' } & OfPost)
  | ({
      readonly kind: 'picture'
      readonly width: number
      readonly theme: Scheme
      readonly choices: Partial<Choices>
    } & OfPost)
  | { readonly kind: 'conversations'; readonly limit: number; readonly order: CardOrder }
  | { readonly kind: 'post'; readonly address: Address; readonly now: Time }
  | {
      readonly kind: 'links'
      readonly address: Address
      readonly direction: LinksJson['direction']
      readonly page: ListOptions
    }
  | ({ readonly kind: 'authority'; readonly address: Address; readonly by: RankedBy } & Window)
  | { readonly kind: 'ranking'; readonly options: RankingOptions }
  | { readonly kind: 'responses'; readonly address: Address; readonly options: ResponsesOptions }
  | { readonly kind: 'blog'; readonly address: Address }
  | { readonly kind: 'search'; readonly query: string; readonly options: SearchOptions }
  | { readonly kind: 'search-facets'; readonly query: string }
  | { readonly kind: 'feed'; readonly address: Address; readonly where: Omit<AtomOptions, 'title'> }
  | { readonly kind: 'posts'; readonly blog: Address | null; readonly page: ListOptions }
  | { readonly kind: 'blogs'; readonly page: ListOptions }
  | { readonly kind: 'comments'; readonly address: Address; readonly page: ListOptions }
  | ({ readonly kind: 'people'; readonly limit: number } & OfPost)
  | { readonly kind: 'first-post'; readonly addresses: readonly Address[] }
  | ({ readonly kind: 'export' } & OfExport)
  | ({ readonly kind: 'methods'; readonly told: Omit<MethodsOptions, keyof ExportOptions | 'sha256'> } & OfExport)

/** The whole text, or pieces of it for what can be larger than memory bears. Both fail with AnswerError or StoreError. */
export type Answer = Promise<string> | AsyncIterable<string>

type Answers = {
  readonly [Kind in Question['kind']]: (store: Store, question: Extract<Question, { readonly kind: Kind }>) => Answer
}

const ANSWERS: Answers = {
  conversation: async (store, question) => JSON.stringify(await conversationOf(store, question)),
  cascade: async (store, { address, ...options }) => {
    return JSON.stringify(presentCascade(await store.around(address, { limit: MOST_POSTS }), address, options))
  },
  'left-out': async (store, { address, asOf }) => {
    return JSON.stringify(presentLeftOut(await store.around(address, { limit: MOST_POSTS }), address, asOf))
  },
  picture: async (store, question) => conversationSvg(await conversationOf(store, question), question),
  conversations: async (store, question) => JSON.stringify(await cardsOf(store, question)),
  post: async (store, { address, now }) => {
    return JSON.stringify(presentPost(await nextTo(store, address), address, { now }))
  },
  links: async (store, { address, direction, page }) => {
    return JSON.stringify(presentLinks(await nextTo(store, address), address, direction, page))
  },
  authority: async (store, { address, by, ...options }) => {
    const ofPost = async () => presentAuthority(await nextTo(store, address), address, options)
    return JSON.stringify(await (by === 'post' ? ofPost() : presentGroupAuthority(store, address, by, options)))
  },
  ranking: async (store, { options }) => JSON.stringify(await presentRanking(store, options)),
  responses: async (store, { address, options }) => JSON.stringify(await presentResponses(store, address, options)),
  blog: async (store, { address }) => JSON.stringify(await presentBlogPage(store, address)),
  search: async (store, { query, options }) => JSON.stringify(await presentSearch(store, query, options)),
  'search-facets': async (store, { query }) => JSON.stringify(await presentSearchFacets(store, query)),
  feed: (store, { address, where }) => presentFeed(store, address, where),
  posts: async (store, { blog, page }) => {
    const home = blog === null ? null : await homeOf(store, blog)
    return JSON.stringify(await presentPosts(store, { ...page, blog: home }))
  },
  blogs: async (store, { page }) => JSON.stringify(await presentBlogs(store, page)),
  comments: async (store, { address, page }) => {
    return JSON.stringify(presentComments(await store.factsAt([address]), address, page))
  },
  people: async (store, { limit, ...question }) =>
    JSON.stringify(presentPeople(await conversationOf(store, question), limit)),
  'first-post': async (store, { addresses }) => JSON.stringify(await firstPostOf(store, addresses)),
  export: (store, question) => exportOf(store, question, new Tally()),
  methods: methodsOf,
}

export function answerTo(store: Store, question: Question): Answer {
  const answer = ANSWERS[question.kind] as (store: Store, question: Question) => Answer
  const text = answer(store, question)
  const { fields } = question
  return fields === undefined || !(text instanceof Promise) ? text : text.then((whole) => onlyFields(whole, fields))
}

async function conversationOf(store: Store, { address, ...options }: OfTree): Promise<ConversationJson> {
  return presentConversation(await store.around(address, { limit: MOST_POSTS }), address, options)
}

/** A post with its links, and the comments that made some of them. Of one that very many link to only as many as a conversation may have. */
async function nextTo(store: Store, address: Address): Promise<Neighbourhood> {
  if ((await store.inboundCount(address)) > MOST_LINKS) return store.around(address, { depth: 1, limit: MOST_POSTS })
  const graph = await store.factsAt([address])
  const commented = new Set(graph.evidence.filter(({ comment }) => comment !== null).map(({ source }) => source))
  if (commented.size === 0) return { graph, leftOut: 0 }
  return { graph: mergeGraphs(graph, await store.factsAt(commented, { links: 'linkbacks' })), leftOut: 0 }
}

async function cardsOf(
  store: Store,
  { limit, order }: { readonly limit: number; readonly order: CardOrder },
): Promise<ConversationListJson> {
  const busiest = async () => (await store.busiest(limit)).map(({ address }) => address)
  const conversations: ConversationCardJson[] = []
  for (const address of await (order === 'latest' ? store.latest(limit) : busiest())) {
    conversations.push(presentCard(await store.around(address, { limit: MOST_CARD_POSTS }), address))
  }
  return { conversations, known: await store.counts() }
}

async function* exportOf(store: Store, { wanted, options, conversation }: OfExport, tally: Tally) {
  const source = conversation === null ? store : sourceOf((await store.around(conversation)).graph)
  yield* writeExport(source, wanted, options, tally)
}

/** The export is made for its counts and its hash, and thrown away. */
async function methodsOf(store: Store, question: OfExport & Pick<Extract<Question, { kind: 'methods' }>, 'told'>) {
  const hash = createHash('sha256')
  const tally = new Tally()
  for await (const text of exportOf(store, question, tally)) hash.update(text)
  return methodsNote({ ...question.options, ...question.told, sha256: hash.digest('hex') }, tally)
}

/** The first of them that has a conversation round it; null when none has. */
async function firstPostOf(store: Store, addresses: readonly Address[]): Promise<Address | null> {
  for (const address of addresses) if (isPost(await store.around(address, { depth: 0 }), address)) return address
  return null
}
