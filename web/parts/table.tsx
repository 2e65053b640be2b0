// The table twin of the picture: everything it shows, in words, for who reads or hears rather than looks. Sorted and filtered at will.
import { useMemo, useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { COLUMNS, type Column, filtered, type Order, sorted, type TableRow, tableRows } from '../../picture/table.ts'
import { whenInWords } from '../../picture/timeline.ts'
import { postDate } from '../dates.ts'
import { NewMark } from './new-mark.tsx'

interface TableProps {
  readonly data: ConversationJson
  readonly selected: Address | null
  readonly onSelect: (post: Address) => void
}

const HEADS: Readonly<Record<Column, string>> = {
  when: 'When',
  blog: 'Blog',
  title: 'Title',
  answers: 'Answers',
  state: 'State',
  comments: 'Comments',
  answeredBy: 'Answered by',
}
const AT_ONCE = 200

export function Table({ data, selected, onSelect }: TableProps) {
  const [order, setOrder] = useState<Order>({ by: 'when', down: false })
  const [filter, setFilter] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const all = useMemo(() => tableRows(data), [data])
  const rows = useMemo(() => sorted(filtered(all, filter), order), [all, filter, order])
  const sortBy = (by: Column) => setOrder({ by, down: order.by === by && !order.down })
  return (
    <div class="twin-frame">
      <label class="choice">
        Filter <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />{' '}
        <span role="status">
          {counted(rows.length, 'post')}
          {rows.length === all.length ? '' : ` of ${all.length.toLocaleString('en-US')}`}
        </span>
      </label>
      <table class="twin">
        <caption>The posts of this conversation</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={sortOf(order, column)}>
                <button type="button" onClick={() => sortBy(column)}>
                  {HEADS[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row key={row.post.address} {...{ row, data, selected, onSelect }} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <p class="actions">
          showing {most} of {counted(rows.length, 'post')}{' '}
          <button type="button" onClick={() => setMost(most + 5 * AT_ONCE)}>
            Show more
          </button>
        </p>
      )}
    </div>
  )
}

const sortOf = ({ by, down }: Order, column: Column) => (by !== column ? undefined : down ? 'descending' : 'ascending')

function Row({ row, data, selected, onSelect }: TableProps & { readonly row: TableRow }) {
  const { post, when, title, answers, state, comments, answeredBy } = row
  const isRoot = post.address === data.root
  const cells = {
    when: (
      <>
        {isRoot ? 'the post' : whenInWords(when)} <span class="quiet">{postDate(post)}</span>
      </>
    ),
    blog: post.blogName,
    title: (
      <>
        <button type="button" class="post-button" onClick={() => onSelect(post.address)}>
          {title}
        </button>
        <NewMark address={post.address} />
      </>
    ),
    ...{ answers, state, comments, answeredBy },
  }
  return (
    <tr aria-current={post.address === selected ? 'true' : undefined}>
      {COLUMNS.map((column) => (
        <td key={column} data-head={HEADS[column]} dir="auto">
          {cells[column]}
        </td>
      ))}
    </tr>
  )
}
