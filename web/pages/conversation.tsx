// A conversation: the sentence, the vine or its table twin, and the post that is looked at.
import { useEffect } from 'preact/hooks'
import { dayInWords } from '../../answers/dates.ts'
import { plainSentence, sentenceOf } from '../../answers/sentence.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import type { Scheme } from '../../picture/colours.ts'
import type { ConversationView } from '../conversation-view.ts'
import { go } from '../navigation.ts'
import { PostPanel } from '../panel/post-panel.tsx'
import { AsOf } from '../parts/as-of.tsx'
import { CascadeCard } from '../parts/cascade-card.tsx'
import { ChoicesBar } from '../parts/choices-bar.tsx'
import { Completeness } from '../parts/completeness.tsx'
import { ConversationHead, Tools } from '../parts/conversation-head.tsx'
import { FreshLine } from '../parts/fresh-line.tsx'
import { Link } from '../parts/link.tsx'
import { Loading } from '../parts/messages.tsx'
import { Nobody } from '../parts/nobody.tsx'
import { Picture } from '../parts/picture.tsx'
import { isUnread, ProblemAt } from '../parts/problem-at.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Table } from '../parts/table.tsx'
import { postOf } from '../post-of.ts'
import { useConversation, useNews } from '../use-conversation.ts'
import { FreshAddresses } from '../use-fresh.ts'
import { useNarrowScreen } from '../use-media.ts'
import { warmUp } from '../warm-up.ts'

interface ConversationProps {
  readonly view: ConversationView
  readonly scheme: Scheme
}

export function Conversation({ view, scheme }: ConversationProps) {
  const { data, days, problem, again } = useConversation(view)
  useEffect(() => {
    document.title = data ? `${rootOf(data)?.title ?? data.root} · Grapevine` : 'Grapevine'
  }, [data])
  const waits = data === null && problem === null
  useEffect(() => {
    const leaving = new AbortController()
    if (waits) warmUp(leaving.signal)
    return () => leaving.abort()
  }, [waits])
  if (problem && view.asOf !== null && isUnread(problem)) return <NotYet view={view} asOf={view.asOf} />
  if (problem)
    return (
      <ProblemAt {...{ problem, address: view.address }} onAgain={again}>
        {view.asOf !== null && <ToNow view={view} />}
      </ProblemAt>
    )
  if (data === null) return <Loading what="the conversation" />
  return <Loaded data={data} days={days} view={view} scheme={scheme} />
}

/** Looked back to a day before anything was read. */
const NotYet = ({ view, asOf }: { readonly view: ConversationView; readonly asOf: string }) => (
  <section class="message" role="alert">
    <h2>Nothing was known of it on {dayInWords(asOf)}</h2>
    <p>
      This looks back at what Grapevine had read by that day. To see the talk as it stood then, choose a span of it
      under “Time and colours”.
    </p>
    <p class="actions">
      <ToNow view={view} />
    </p>
  </section>
)

const ToNow = ({ view }: { readonly view: ConversationView }) => (
  <Link to={{ ...view, asOf: null }}>Look at what is known now</Link>
)

const rootOf = (data: ConversationJson) => postOf(data, data.root)

interface LoadedProps extends ConversationProps {
  readonly data: ConversationJson
  /** On which something was learnt. */
  readonly days: readonly string[]
}

function Loaded({ data, days, view, scheme }: LoadedProps) {
  const change = (part: Partial<ConversationView>, replace = false) => go({ ...view, ...part }, replace)
  const select = (post: Address | null) => change({ post, counts: null })
  const summary = plainSentence(sentenceOf(data.numbers, data.completeness))
  const post = postOf(data, view.post)
  const { visit, fresh, addresses } = useNews(data)
  const isNarrow = useNarrowScreen()
  const tools = <Tools data={data} root={rootOf(data)} view={view} scheme={scheme} />
  const gaps = (
    <>
      <Completeness data={data} />
      <CascadeCard address={data.root} asOf={view.asOf} />
    </>
  )
  const handle = <AsOf days={days} asOf={view.asOf} onAsOf={(asOf) => change({ asOf })} />
  return (
    <FreshAddresses.Provider value={addresses}>
      <article class={post ? 'conversation with-panel' : 'conversation'}>
        <ConversationHead data={data} root={rootOf(data)}>
          {!isNarrow && tools}
        </ConversationHead>
        <div class="numbers">
          <Sentence data={data} counts={view.counts} onCount={(counts) => change({ counts }, true)} />
          <FreshLine
            {...{ fresh, visit, shown: view.counts === 'new' }}
            onShow={(shown) => change({ counts: shown ? 'new' : null }, true)}
          />
        </div>
        <div class="bar">
          <ChoicesBar {...{ data, view, scheme }} onChange={change} />
          {!isNarrow && gaps}
        </div>
        <div class="scene">
          {view.as === 'table' ? (
            <>
              <Table
                {...{ data, name: view.rows, selected: view.post }}
                onName={(rows) => change({ rows }, true)}
                onSelect={select}
              />
              {handle}
            </>
          ) : (
            <Picture {...{ data, view, scheme, summary }} onSelect={select} onChange={(part) => change(part, true)}>
              {handle}
            </Picture>
          )}
          {data.numbers.posts + data.numbers.comments === 0 && <Nobody address={data.root} />}
        </div>
        {isNarrow && (
          <footer>
            {gaps}
            {tools}
          </footer>
        )}
        {post && <PostPanel data={data} post={post} onSelect={select} />}
      </article>
    </FreshAddresses.Provider>
  )
}
