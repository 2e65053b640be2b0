// Who answers a blog and whom it links to: the strongest side by side, and, unfolded, all of them among each other as a matrix.
import { counted } from '../../answers/plural.ts'
import type { BlogPageJson } from '../../answers/shapes.ts'
import { blogAt } from '../view.ts'
import { Link } from './link.tsx'

type Blogs = BlogPageJson['neighbours']

export function Neighbours({ page }: { readonly page: BlogPageJson }) {
  const { blogs, links } = page.neighbours
  if (blogs.length < 2) return null
  const answers = links.map((row) => row[0] ?? 0)
  return (
    <section>
      <div class="neighbours">
        <Strongest title="Who answers it most" blogs={blogs} counts={answers} />
        <Strongest title="Whom it links to most" blogs={blogs} counts={links[0] ?? []} />
      </div>
      <details>
        <summary>All of them among each other</summary>
        <p class="quiet">A row links, a column is linked to. Darker is more.</p>
        <Matrix blogs={blogs} links={links} />
      </details>
    </section>
  )
}

const MOST = 10

interface StrongestProps {
  readonly title: string
  readonly blogs: Blogs['blogs']
  /** Of links, one a blog; the first is the blog itself. */
  readonly counts: readonly number[]
}

function Strongest({ title, blogs, counts }: StrongestProps) {
  const others = blogs.flatMap((blog, index) => (index > 0 && counts[index] ? [{ blog, count: counts[index] }] : []))
  const ranked = others.sort((a, b) => b.count - a.count).slice(0, MOST)
  if (ranked.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ol class="rows">
        {ranked.map(({ blog, count }) => (
          <li key={blog.name}>
            <p class="answered">
              <progress value={count} max={ranked[0]?.count} aria-hidden="true" />
              <strong>{counted(count, 'link')}</strong>
              <Name blog={blog} isOwn={false} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Matrix({ blogs, links }: Blogs) {
  const most = links.flat().reduce((a, b) => Math.max(a, b), 1)
  return (
    <div class="sheet">
      <table class="matrix">
        <thead>
          <tr>
            <td />
            {blogs.map((blog, index) => (
              <th key={blog.name} scope="col" title={blog.title ?? blog.name}>
                <abbr title={blog.title ?? blog.name}>{index + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blogs.map((blog, row) => (
            <tr key={blog.name}>
              <th scope="row">
                <span class="quiet">{row + 1}</span> <Name blog={blog} isOwn={row === 0} />
              </th>
              {blogs.map((other, column) => (
                <Cell key={other.name} count={links[row]?.[column] ?? 0} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface NameProps {
  readonly blog: BlogPageJson['neighbours']['blogs'][number]
  readonly isOwn: boolean
}

function Name({ blog: { name, address, title }, isOwn }: NameProps) {
  const words = <bdi>{title ?? name}</bdi>
  if (isOwn || address === null) return words
  return <Link to={blogAt(address)}>{words}</Link>
}

const SHADES = 5

function Cell({ count, most }: { readonly count: number; readonly most: number }) {
  const shade = count === 0 ? 0 : Math.max(1, Math.ceil((Math.log1p(count) / Math.log1p(most)) * SHADES))
  return <td class={`shade-${shade}`}>{count === 0 ? '' : count}</td>
}
