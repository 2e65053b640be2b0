// The table twin of the picture: everything it shows, in words, for who reads or hears rather than looks.
import type { ConversationJson, PostJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { timelineOf, whenInWords } from '../../picture/timeline.ts'
import { titlesOf } from '../../picture/titles.ts'
import { postDate } from '../dates.ts'
import { drawnBy } from '../spoken.ts'

interface TableProps {
  readonly data: ConversationJson
  readonly selected: Address | null
  readonly onSelect: (post: Address) => void
}

export function Table({ data, selected, onSelect }: TableProps) {
  const { posts: times } = timelineOf(data)
  const titles = titlesOf(data)
  const parents = new Map(data.tree.map(({ address, parent }) => [address, parent]))
  const shown = new Set([...data.upstream, ...data.tree].map(({ address }) => address))
  const time = ({ address }: PostJson) => times.get(address) ?? Number.POSITIVE_INFINITY
  const posts = data.posts
    .filter(({ address }) => shown.has(address))
    .sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)))
  const nameOf = (address: Address | null) => data.posts.find((post) => post.address === address)?.blogName ?? ''
  return (
    <table class="twin">
      <caption>The posts of this conversation in the order of time</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => {
          const parent = parents.get(post.address) ?? null
          const link = data.links.find(({ source, target }) => source === post.address && target === parent)
          const { comments, answers } = drawnBy(data, post.address)
          const cells = [
            post.address === data.root ? 'the post' : whenInWords(times.get(post.address) ?? null),
            post.blogName,
            <button key="title" type="button" class="post-button" onClick={() => onSelect(post.address)}>
              {titles.get(post.address) ?? post.address}
            </button>,
            postDate(post),
            nameOf(parent),
            [link?.state, post.state === 'read' ? undefined : post.state]
              .filter((word) => word !== undefined)
              .join(', '),
            comments,
            answers,
          ]
          return (
            <tr key={post.address} aria-current={post.address === selected ? 'true' : undefined}>
              {cells.map((cell, index) => (
                <td key={HEADS[index]} data-head={HEADS[index]} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const HEADS = ['When', 'Blog', 'Title', 'Date', 'Answers', 'State', 'Comments', 'Answered by']
