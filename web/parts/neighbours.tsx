// Who answers a blog and whom it links to: the strongest as a matrix, each row a blog that links, each column one that is linked to.
import type { BlogPageJson } from '../../answers/shapes.ts'
import { blogAt } from '../view.ts'
import { Link } from './link.tsx'

export function Neighbours({ page }: { readonly page: BlogPageJson }) {
  const { blogs, links } = page.neighbours
  if (blogs.length < 2) return null
  const most = links.flat().reduce((a, b) => Math.max(a, b), 1)
  return (
    <section>
      <h2>Who links to whom</h2>
      <p class="quiet">
        It, those that answer it most and those it links to most: a row links, a column is linked to. Darker is more.
      </p>
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
    </section>
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
