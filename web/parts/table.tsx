// The table twin of the picture: everything it shows, in words, for who reads or hears rather than looks. Sorted, filtered and copied at will.
import { useMemo, useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { asText, type Cell, filtered, type Head, type Order, type Row, sorted } from '../../picture/table.ts'
import { TABLES, type TableName, tableOf } from '../../picture/table-rows.ts'
import { CopyButton } from './copy-button.tsx'
import { NewMark } from './new-mark.tsx'
import { Switch } from './switch.tsx'

interface TableProps {
  readonly data: ConversationJson
  readonly name: TableName
  readonly selected: Address | null
  readonly onName: (name: TableName) => void
  readonly onSelect: (post: Address) => void
}

const WORDS: Readonly<Record<TableName, readonly [title: string, one: string]>> = {
  posts: ['Posts', 'post'],
  comments: ['Comments', 'comment'],
  links: ['Links', 'link'],
}
const NAMES = TABLES.map((name) => [name, WORDS[name][0]] as const)
const AT_ONCE = 200
const IN_TIME: Order = { by: 0, down: false }

export function Table({ data, name, selected, onName, onSelect }: TableProps) {
  const [filter, setFilter] = useState('')
  const [whole, setWhole] = useState(false)
  const table = useMemo(() => tableOf(data, name), [data, name])
  const rows = useMemo(() => filtered(table.rows, filter), [table, filter])
  const one = WORDS[name][1]
  return (
    <div class="twin-frame">
      <div class="choices">
        <Switch label="Rows" value={name} of={NAMES} onChoose={onName} />
        <label class="choice">
          Filter <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />{' '}
          <span role="status">
            {counted(rows.length, one)}
            {rows.length === table.rows.length ? '' : ` of ${table.rows.length.toLocaleString('en-US')}`}
          </span>
        </label>
        <label class="choice">
          <input type="checkbox" checked={whole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />{' '}
          All fields
        </label>
        <CopyButton words={`Copy ${counted(rows.length, one)}`} text={() => asText(table, rows)} />
      </div>
      <Sheet key={name} {...{ heads: table.heads, rows, whole, selected, onSelect }} of={one} />
    </div>
  )
}

interface SheetProps {
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
  /** All fields, not the main ones alone. */
  readonly whole: boolean
  /** What a row is. */
  readonly of: string
  readonly selected: Address | null
  readonly onSelect: (post: Address) => void
}

function Sheet({ heads, rows, whole, of, selected, onSelect }: SheetProps) {
  const [order, setOrder] = useState(IN_TIME)
  const [most, setMost] = useState(AT_ONCE)
  const inOrder = useMemo(() => sorted(rows, order), [rows, order])
  const columns = heads.map((head, index) => ({ ...head, index })).filter(({ main }) => main || whole)
  return (
    <>
      <div class="sheet">
        <table class="twin">
          <caption class="unseen">The {of}s of this conversation</caption>
          <thead>
            <tr>
              {columns.map(({ words, index }) => (
                <th
                  {...{ key: index, scope: 'col', 'aria-sort': sortOf(order, index) }}
                  class={classOf(rows[0]?.cells[index]) === 'number' ? 'number' : undefined}
                >
                  <button
                    type="button"
                    onClick={() => setOrder({ by: index, down: order.by === index && !order.down })}
                  >
                    {words}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.slice(0, most).map(({ key, post, cells }) => (
              <tr key={key} aria-current={post === selected ? 'true' : undefined}>
                {columns.map(({ words: head, index }) => (
                  <td key={index} data-head={head} class={classOf(cells[index])} dir="auto">
                    {index === opener(heads) ? (
                      <>
                        <button type="button" class="post-button" onClick={() => onSelect(post)}>
                          {cells[index]?.words || '(no words)'}
                        </button>
                        <NewMark address={key} />
                      </>
                    ) : (
                      <span class="cell">{cells[index]?.words}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <p class="actions">
          showing {most} of {counted(rows.length, of)}{' '}
          <button type="button" onClick={() => setMost(most + 5 * AT_ONCE)}>
            Show more
          </button>
        </p>
      )}
    </>
  )
}

const SHORT = 24

/** Addresses may break anywhere, a few words nowhere; numbers stand under each other; what is empty takes no room in a list. */
function classOf({ words, order }: Cell = { words: '', order: null }): string | undefined {
  if (words === '') return 'empty'
  if (/^https?:/.test(words)) return 'address'
  if (words === String(order) && typeof order === 'number') return 'number'
  return words.length < SHORT ? 'short' : undefined
}

/** The cell that opens the panel. */
const opener = (heads: readonly Head[]): number =>
  heads.findIndex(({ words }) => words === 'Title' || words === 'Comment' || words === 'From')

const sortOf = ({ by, down }: Order, index: number) => (by !== index ? undefined : down ? 'descending' : 'ascending')
