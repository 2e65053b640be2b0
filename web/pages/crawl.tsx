// A crawl, running or past: what was read, what waits, what was refused or skipped and why, and where the conversation is.
import { useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'
import { plainSentence, sentenceOf } from '../../answers/sentence.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { CrawlJson } from '../../api/contract.ts'
import type { Span } from '../../picture/choices.ts'
import type { Scheme } from '../../picture/colours.ts'
import { conversationAt } from '../conversation-view.ts'
import { type LoadProblem, stopCrawl } from '../load.ts'
import { go } from '../navigation.ts'
import { CrawlHosts } from '../parts/crawl-hosts.tsx'
import { CrawlNotes } from '../parts/crawl-notes.tsx'
import { GoOn } from '../parts/go-on.tsx'
import { Link } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { Picture } from '../parts/picture.tsx'
import { hasEnded, useCrawl } from '../use-crawl.ts'
import { problemOf } from '../use-loaded.ts'

export function Crawl({ id, scheme }: { readonly id: string; readonly scheme: Scheme }) {
  const { crawl, hosts, notes, conversation, problem, away } = useCrawl(id)
  if (crawl === null && problem) return <Problem problem={problem} onAgain={() => location.reload()} />
  if (crawl === null) return <Loading what="the crawl" />
  return (
    <div class="crawl">
      <h1>{titleOf(crawl)}</h1>
      <p class="seed">{seedsIn(crawl)}</p>
      {away && <p role="status">The line to Grapevine is broken; trying again…</p>}
      {crawl.progress.trouble && !hasEnded(crawl) && <p role="status">Held up: {crawl.progress.trouble}</p>}
      <Figures crawl={crawl} />
      {!hasEnded(crawl) && <Stop crawl={crawl} />}
      {crawl.reason && <p class="reason">{crawl.reason}</p>}
      <Outcome crawl={crawl} conversation={conversation} scheme={scheme} />
      {hasEnded(crawl) ? <GoOn crawl={crawl} /> : <CrawlHosts hosts={hosts} />}
      <CrawlNotes notes={notes} />
    </div>
  )
}

const MOST_NAMED = 3

function seedsIn({ sample, seeds }: CrawlJson): string {
  if (sample) return 'The sample blogs'
  const named = seeds.slice(0, MOST_NAMED).join(', ')
  return seeds.length > MOST_NAMED ? `${named} and ${(seeds.length - MOST_NAMED).toLocaleString('en-US')} more` : named
}

const TITLES: Readonly<Record<CrawlJson['state'], string>> = {
  asked: 'Waiting for a crawler',
  running: 'Reading…',
  stopping: 'Stopping…',
  stopped: 'Stopped',
  cut: 'Cut off: the crawler went away',
  done: 'Done',
  failed: 'Failed',
}
const titleOf = ({ state }: CrawlJson): string => TITLES[state]

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)

function Figures({ crawl }: { readonly crawl: CrawlJson }) {
  const { pages, waiting, posts, comments, citations, linkbacks, refusals, skips } = crawl.progress
  const budget = crawl.settings.pages
  const figures = [
    [budget === 0 ? 'pages read' : `pages read of ${budget.toLocaleString('en-US')}`, pages],
    ['pages waiting', waiting],
    ...(hasEnded(crawl) ? [] : pace(crawl)),
    ['posts', posts],
    ['comments', comments],
    ['links in posts', citations],
    ['linkbacks', sum(linkbacks)],
    ['refused us', sum(refusals)],
    ['skipped by us', sum(skips)],
  ] as const
  return (
    <>
      <progress max={Math.max(1, pages + waiting)} value={hasEnded(crawl) ? Math.max(1, pages + waiting) : pages}>
        {pages} of {pages + waiting}
      </progress>
      <dl class="figures">
        {figures.map(([words, count]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** How it goes while it goes. */
function pace({ progress }: CrawlJson): readonly (readonly [string, number])[] {
  const { hostsBusy, hostsResting, speed, timeLeft } = progress
  return [
    ['servers busy', hostsBusy],
    ['servers resting', hostsResting],
    ['pages a minute', speed],
    ...(timeLeft === null ? [] : [['minutes left', Math.ceil(timeLeft / 60_000)] as const]),
  ]
}

function Stop({ crawl }: { readonly crawl: CrawlJson }) {
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  const stop = () =>
    stopCrawl(crawl.id).then(
      () => setProblem(null),
      (error) => setProblem(problemOf(error)),
    )
  if (problem) return <Problem problem={problem} onAgain={stop} />
  return (
    <p class="actions">
      <button type="button" disabled={crawl.state === 'stopping'} onClick={stop}>
        Stop
      </button>
      <span class="quiet">What was read is kept; asked for again, it goes on from here.</span>
    </p>
  )
}

interface OutcomeProps {
  readonly crawl: CrawlJson
  readonly conversation: ConversationJson | null
  readonly scheme: Scheme
}

/** The way on: to the conversation, or to what can be done when there is none. */
function Outcome({ crawl, conversation, scheme }: OutcomeProps) {
  if (conversation !== null)
    return (
      <section class="outcome">
        <p>{plainSentence(sentenceOf(conversation.numbers, conversation.completeness))}</p>
        <p class="actions">
          <Link to={conversationAt(conversation.address)} class="button main">
            Look at the conversation
          </Link>
          {!hasEnded(crawl) && <span class="quiet">It grows while the crawl goes on.</span>}
        </p>
        <GrowingVine data={conversation} scheme={scheme} />
      </section>
    )
  if (!hasEnded(crawl))
    return <p class="quiet">The conversation appears here as soon as the first post has been read.</p>
  return (
    <section class="message">
      <h2>{crawl.progress.posts > 0 ? 'The posts were read' : 'No post was found'}</h2>
      <p>
        {crawl.progress.posts > 0
          ? `${counted(crawl.progress.posts, 'post')} were read. The start page shows those that were answered.`
          : 'See below what was refused or skipped. Is it the address of a post, not of a search or a picture? Does it open in your browser?'}
      </p>
      <p class="actions">
        <Link to={{ page: 'home' }} class="button main">
          Go to the start
        </Link>
      </p>
    </section>
  )
}

/** The vine as far as it has grown; what is pressed leads to the conversation. */
function GrowingVine({ data, scheme }: { readonly data: ConversationJson; readonly scheme: Scheme }) {
  const view = conversationAt(data.address)
  const [span, setSpan] = useState<Span | null>(null)
  return (
    <Picture
      {...{
        data,
        scheme,
        view: { ...view, span },
        summary: plainSentence(sentenceOf(data.numbers, data.completeness)),
      }}
      onSelect={(post) => post && go({ ...view, post })}
      onChange={(part) => (part.span === undefined ? go({ ...view, ...part }) : setSpan(part.span))}
    />
  )
}
