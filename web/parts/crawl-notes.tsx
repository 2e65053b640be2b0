// What a crawl was refused and what it skipped, by reason, with examples.
import { noPageWords } from '../../answers/reason-words.ts'
import type { CrawlDetailJson } from '../../api/contract.ts'
import { OutLink } from './link.tsx'

type Notes = CrawlDetailJson['notes']

export function CrawlNotes({ notes }: { readonly notes: Notes }) {
  return (
    <>
      <NotesOf kind="refusal" title="They gave us no page" notes={notes} />
      <NotesOf kind="skip" title="We chose not to ask" notes={notes} />
    </>
  )
}

interface NotesOfProps {
  readonly kind: 'refusal' | 'skip'
  readonly title: string
  readonly notes: Notes
}

function NotesOf({ kind, title, notes }: NotesOfProps) {
  const own = notes.filter((note) => note.kind === kind)
  if (own.length === 0) return null
  return (
    <section class="notes">
      <h2>{title}</h2>
      {own.map(({ reason, count, examples }) => (
        <details key={reason}>
          <summary>
            {noPageWords(reason)} <span class="count">{count.toLocaleString('en-US')}</span>
          </summary>
          <ul>
            {examples.map(({ address, detail }) => (
              <li key={address}>
                <OutLink address={address}>{address}</OutLink>
                {detail && <span class="quiet"> {detail}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
