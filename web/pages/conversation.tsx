// A conversation: the sentence, the vine or its table twin, and the post that is looked at.
import { useEffect, useMemo } from 'preact/hooks'
import { plainSentence, sentenceOf } from '../../answers/sentence.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import type { Scheme } from '../../picture/colours.ts'
import { arrivalsOf, freshOf, NOTHING_FRESH } from '../fresh.ts'
import { loadConversation } from '../load.ts'
import { go } from '../navigation.ts'
import { PostPanel } from '../panel/post-panel.tsx'
import { CascadeCard } from '../parts/cascade-card.tsx'
import { ChoicesBar } from '../parts/choices-bar.tsx'
import { Completeness } from '../parts/completeness.tsx'
import { ConversationHead } from '../parts/conversation-head.tsx'
import { FreshLine } from '../parts/fresh-line.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { Nobody } from '../parts/nobody.tsx'
import { Picture } from '../parts/picture.tsx'
import { ReadButton } from '../parts/read-button.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Table } from '../parts/table.tsx'
import { FreshAddresses, useVisit } from '../use-fresh.ts'
import { useLoaded } from '../use-loaded.ts'
import type { ConversationView } from '../view.ts'

interface ConversationProps {
  readonly view: ConversationView
  readonly scheme: Scheme
}

export function Conversation({ view, scheme }: ConversationProps) {
  const {
    value: data,
    problem,
    again,
  } = useLoaded(`${view.address} ${view.asOf}`, (signal) => loadConversation(view.address, view.asOf, signal))
  useEffect(() => {
    document.title = data ? `${rootOf(data)?.title ?? data.root} · Grapevine` : 'Grapevine'
  }, [data])
  if (problem)
    return (
      <Problem problem={problem} onAgain={again}>
        {problem.code.startsWith('api/') && <ReadButton address={view.address} main />}
      </Problem>
    )
  if (data === null) return <Loading what="the conversation" />
  return <Loaded data={data} view={view} scheme={scheme} />
}

const rootOf = (data: ConversationJson) => data.posts.find(({ address }) => address === data.root) ?? null

function Loaded({ data, view, scheme }: ConversationProps & { readonly data: ConversationJson }) {
  const change = (part: Partial<ConversationView>, replace = false) => go({ ...view, ...part }, replace)
  const select = (post: Address | null) => change({ post, counts: null })
  const summary = plainSentence(sentenceOf(data.numbers, data.completeness))
  const post = data.posts.find(({ address }) => address === view.post)
  const { visit, fresh, addresses } = useNews(data)
  return (
    <FreshAddresses.Provider value={addresses}>
      <article class={post ? 'conversation with-panel' : 'conversation'}>
        <ConversationHead data={data} root={rootOf(data)} view={view} scheme={scheme} />
        <div class="numbers">
          <Sentence data={data} counts={view.counts} onCount={(counts) => change({ counts }, true)} />
          <FreshLine
            {...{ fresh, visit, shown: view.counts === 'new' }}
            onShow={(shown) => change({ counts: shown ? 'new' : null }, true)}
          />
          <Completeness data={data} />
          <CascadeCard address={data.root} asOf={view.asOf} />
        </div>
        <ChoicesBar data={data} view={view} onChange={change} />
        <div class="scene">
          {view.as === 'table' ? (
            <Table data={data} selected={view.post} onSelect={select} />
          ) : (
            <Picture {...{ data, view, scheme, summary }} onSelect={select} onChange={(part) => change(part, true)} />
          )}
          {data.numbers.posts + data.numbers.comments === 0 && <Nobody address={data.root} />}
        </div>
        {post && <PostPanel data={data} post={post} onSelect={select} />}
      </article>
    </FreshAddresses.Provider>
  )
}

/** Looking back at a day is no visit: it shows less than there is. */
function useNews(data: ConversationJson) {
  const arrivals = useMemo(() => [...arrivalsOf(data).values()], [data])
  const visit = useVisit(data.asOf === null ? data.root : null, arrivals)
  return useMemo(() => {
    const fresh = visit === null ? NOTHING_FRESH : freshOf(data, visit.seen)
    return { visit, fresh, addresses: new Set([...fresh.posts, ...fresh.comments]) }
  }, [data, visit?.seen])
}
