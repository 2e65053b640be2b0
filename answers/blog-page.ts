// A blog among blogs: its posts by the answers to them, who answers it most and whom it links to most, its authority over time.
import type { Address } from '../graph/model.ts'
import { postOf } from '../graph/verdict.ts'
import { authorityByMonth } from './authority-by-month.ts'
import { blogAt } from './blog-at.ts'
import { howOften } from './how-often.ts'
import { knownOf } from './known.ts'
import type { LinksTo, LinkTo } from './links-to.ts'
import { namesOf } from './ranking/names.ts'
import { blogRow } from './rows.ts'
import type { BlogPageJson } from './shapes.ts'
import type { BlogTalk } from './surroundings.ts'

/** Links that count, from a blog to another. */
interface BlogLinks {
  readonly sourceBlog: string
  readonly targetBlog: string
  readonly count: number
}

/** What is asked of a store. */
export interface BlogPageSource extends LinksTo, Pick<BlogTalk, 'linksToBlog' | 'factsAt'> {
  countedFrom(blogs: readonly string[]): Promise<readonly BlogLinks[]>
}

const MOST_POSTS = 50
/** Of those that answer it and of those that it links to. */
const MOST_NEIGHBOURS = 10
/** The newest; older ones are not looked at. */
const MOST_ANSWERS = 20_000

/** `asked`: a home page or any post. Throws AnswerError when nothing is known of the blog. */
export async function presentBlogPage(source: BlogPageSource, asked: Address): Promise<BlogPageJson> {
  const { known, home, key } = await blogAt(source, asked)
  const links = await source.linksTo({ blogs: [key] })
  const answers = await answersAmong(source, key, links)
  return {
    blog: blogRow(known, home),
    name: key,
    ...(await postsOf(source, answers)),
    ...(await neighboursOf(source, key, answers)),
    authority: authorityByMonth(links.filter(({ uncounted }) => uncounted === null)),
  }
}

/** The links that are responses, whether they count for authority or not. */
async function answersAmong(source: BlogPageSource, key: string, links: readonly LinkTo[]): Promise<readonly LinkTo[]> {
  const wanted = { limit: MOST_ANSWERS, leftOut: null, since: null, after: null, side: null }
  const places = await source.linksToBlog(key, wanted)
  const names = new Set(places.map((place) => `${place.source} ${place.target}`))
  return links.filter((link) => names.has(`${link.source} ${link.target}`))
}

async function postsOf(
  source: BlogPageSource,
  answers: readonly LinkTo[],
): Promise<Pick<BlogPageJson, 'posts' | 'total'>> {
  const posts = Map.groupBy(answers, ({ target }) => target)
  const most = [...posts]
    .map(([address, own]) => ({
      address,
      answers: own.length,
      blogs: new Set(own.map(({ sourceBlog }) => sourceBlog)).size,
    }))
    .sort(
      (one, other) => other.answers - one.answers || other.blogs - one.blogs || (one.address < other.address ? -1 : 1),
    )
    .slice(0, MOST_POSTS)
  const addresses = most.map(({ address }) => address)
  const { facts } = knownOf(await source.factsAt(addresses, { links: 'linkbacks' }))
  const rows = most.map(({ address, ...counts }) => {
    const post = postOf(facts, address)
    return { address, title: post?.title ?? null, publishedAt: post?.publishedAt ?? null, ...counts }
  })
  return { posts: rows, total: posts.size }
}

async function neighboursOf(
  source: BlogPageSource,
  key: string,
  answers: readonly LinkTo[],
): Promise<Pick<BlogPageJson, 'neighbours' | 'answeredBy' | 'linksTo'>> {
  const inward = howOften(answers.map(({ sourceBlog }) => sourceBlog))
  const cited = (await source.countedFrom([key])).filter(({ targetBlog }) => targetBlog !== key)
  const outward = new Map(cited.map(({ targetBlog, count }) => [targetBlog, count]))
  const strongest = new Set([...mostOf(inward), ...mostOf(outward)])
  const shown = [key, ...strongest]
  return {
    neighbours: {
      blogs: (strongest.size === 0 ? [] : await namesOf(source, 'blog', shown)).map(({ read, ...named }) => named),
      links: strongest.size === 0 ? [] : matrixOf(await source.countedFrom(shown), shown, inward),
    },
    answeredBy: inward.size,
    linksTo: outward.size,
  }
}

const mostOf = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS)
    .map(([name]) => name)

/** To the blog itself its answers, elsewhere the links that count. */
function matrixOf(
  between: readonly BlogLinks[],
  shown: readonly string[],
  inward: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const place = new Map(shown.map((name, index) => [name, index]))
  const matrix = shown.map((name) => shown.map((_, column) => (column === 0 ? (inward.get(name) ?? 0) : 0)))
  for (const { sourceBlog, targetBlog, count } of between) {
    const [line, column] = [matrix[place.get(sourceBlog) ?? -1], place.get(targetBlog) ?? 0]
    if (line !== undefined && column > 0) line[column] = count
  }
  return matrix
}
