import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type * as Shapes from '../answers/shapes.ts'
import type * as Frontier from '../frontier/crawls.ts'
import type { QueueState } from '../frontier/frontier.ts'
import type * as Contract from './contract.ts'

/** Schemas infer mutable types, shapes are readonly: compared with that difference taken away. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T
type Out<Schema extends z.ZodType> = Plain<z.infer<Schema>>

test('the schemas of the api are the shapes that answers give', () => {
  expectTypeOf<Out<typeof Contract.Conversation>>().toEqualTypeOf<Plain<Shapes.ConversationJson>>()
  expectTypeOf<Out<typeof Contract.PostDetail>>().toEqualTypeOf<Plain<Shapes.PostDetailJson>>()
  expectTypeOf<Out<typeof Contract.Authority>>().toEqualTypeOf<Plain<Shapes.AuthorityJson>>()
  expectTypeOf<Out<typeof Contract.CascadeCard>>().toEqualTypeOf<Plain<Shapes.CascadeCardJson>>()
  expectTypeOf<Out<typeof Contract.Ranking>>().toEqualTypeOf<Plain<Shapes.RankingJson>>()
  expectTypeOf<Out<typeof Contract.LeftOut>>().toEqualTypeOf<Plain<Shapes.LeftOutJson>>()
  expectTypeOf<Out<typeof Contract.Responses>>().toEqualTypeOf<Plain<Shapes.ResponsesJson>>()
  expectTypeOf<Out<typeof Contract.BlogPage>>().toEqualTypeOf<Plain<Shapes.BlogPageJson>>()
  expectTypeOf<Out<typeof Contract.Search>>().toEqualTypeOf<Plain<Shapes.SearchJson>>()
  expectTypeOf<Out<typeof Contract.SearchFacets>>().toEqualTypeOf<Plain<Shapes.SearchFacetsJson>>()
  expectTypeOf<Out<typeof Contract.Posts>>().toEqualTypeOf<Plain<Shapes.PostsJson>>()
  expectTypeOf<Out<typeof Contract.Blogs>>().toEqualTypeOf<Plain<Shapes.BlogsJson>>()
  expectTypeOf<Out<typeof Contract.Comments>>().toEqualTypeOf<Plain<Shapes.CommentsJson>>()
  expectTypeOf<Out<typeof Contract.People>>().toEqualTypeOf<Plain<Shapes.PeopleJson>>()
  expectTypeOf<Out<typeof Contract.Links>>().toEqualTypeOf<Plain<Shapes.LinksJson>>()
  expectTypeOf<Out<typeof Contract.ConversationList>>().toEqualTypeOf<Plain<Shapes.ConversationListJson>>()
})

test('what is told of a crawl is what the frontier keeps, but for its private settings', () => {
  type Told = Omit<Frontier.Crawl, 'settings'> & {
    settings: Pick<Frontier.CrawlSettings, 'scope' | 'depth' | 'pages' | 'time'>
  }
  expectTypeOf<Out<typeof Contract.Crawl>>().toEqualTypeOf<Plain<Told>>()
  expectTypeOf<Out<typeof Contract.CrawlDetail>['hosts']>().toEqualTypeOf<Plain<readonly QueueState[]>>()
  expectTypeOf<Out<typeof Contract.CrawlDetail>['notes']>().toEqualTypeOf<Plain<readonly Frontier.NotesByReason[]>>()
})
