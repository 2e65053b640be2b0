// The ranking: posts, blogs or domains by a measure, in a window. Each number opens to the links that made it and what was left out.
import { counted } from '../../answers/plural.ts'
import {
  MEASURES,
  type Measure,
  RANKED,
  RANKED_OF,
  type RankedBy,
  type RankingJson,
  type RankingRowJson,
  type RingJson,
} from '../../answers/shapes.ts'
import { conversationAt } from '../conversation-view.ts'
import { loadRanking } from '../load.ts'
import { go } from '../navigation.ts'
import { leftOutOf } from '../parts/left-out.ts'
import { Link } from '../parts/link.tsx'
import { Loading, Problem } from '../parts/messages.tsx'
import { Why } from '../parts/why.tsx'
import { WindowSlider, windowInWords } from '../parts/window-slider.tsx'
import { useLoaded } from '../use-loaded.ts'
import { blogAt, hrefOf, type RankingView } from '../view.ts'

export function Ranking({ view }: { readonly view: RankingView }) {
  const { value, problem, again, ranked, remark } = useFullest(view)
  return (
    <div class="plain">
      <h1>Who is linked to most</h1>
      <Choices view={ranked} />
      {problem && <Problem problem={problem} onAgain={again} />}
      {!value && !problem && <Loading what="the ranking" />}
      {value && remark !== '' && value.rows.length > 0 && <p role="status">{remark}</p>}
      {value && <Rows key={hrefOf(ranked)} ranking={value} view={ranked} />}
    </div>
  )
}

/** The ranking that is asked for; where it is empty that of all time, and where that is empty, too, that of all that are linked to. */
function useFullest(view: RankingView) {
  const asked = useLoaded(hrefOf(view), (signal) => loadRanking(view, signal))
  const isEmpty = ({ value }: typeof asked) => value?.rows.length === 0
  const isOld = view.window !== 'all' && isEmpty(asked)
  const ever = isOld ? { ...view, window: 'all' } : view
  const ofAllTime = useLoaded(isOld ? hrefOf(ever) : null, (signal) => loadRanking(ever, signal))
  const told = isOld ? ofAllTime : asked
  const isUnread = ever.of === 'read' && isEmpty(told) && (told.value?.total ?? 0) > 0
  const all: RankingView = isUnread ? { ...ever, of: 'all' } : ever
  const ofAll = useLoaded(isUnread ? hrefOf(all) : null, (signal) => loadRanking(all, signal))
  const remarks = [
    isOld ? `Within ${windowInWords(view.window)} nobody was linked to: this is all time.` : '',
    isUnread
      ? `None of the ${view.by}s that were read is linked to: these are all that are, most of them never read.`
      : '',
  ]
  return { ...(isUnread ? ofAll : told), ranked: all, remark: remarks.join(' ').trim() }
}

const WORDS: Readonly<Record<string, string>> = {
  ...{ post: 'Posts', blog: 'Blogs', domain: 'Domains' },
  ...{ read: 'that were read', all: 'read or not' },
  ...{ blogs: 'blogs that linked', links: 'links', pagerank: 'PageRank', hits: 'HITS authority', hubs: 'HITS hub' },
}

const DEFINITIONS: Readonly<Record<Measure, string>> = {
  blogs: 'Authority as Technorati counted it: how many different blogs linked within the window.',
  links: 'How many links there are, several from one blog included.',
  pagerank: 'PageRank: how likely somebody who follows links at random, and now and then begins anew, is met there.',
  hits: 'HITS authority: linked to by good hubs.',
  hubs: 'HITS hub: links to good authorities.',
}

function Choices({ view }: { readonly view: RankingView }) {
  return (
    <p class="actions ranking-choices">
      <Choice name="by" words={RANKED} view={view} label="Rank" />
      {view.by !== 'domain' && <Choice name="of" words={RANKED_OF} view={view} label="" />}
      <Choice name="measure" words={MEASURES} view={view} label="by" />
      <WindowSlider window={view.window} onWindow={(window) => go({ ...view, window })} />
      <label>
        until{' '}
        <input
          type="date"
          value={view.until ?? ''}
          onChange={({ currentTarget }) => go({ ...view, until: currentTarget.value || null })}
        />
      </label>
    </p>
  )
}

interface ChoiceProps {
  readonly name: 'by' | 'of' | 'measure'
  readonly words: readonly string[]
  readonly view: RankingView
  readonly label: string
}

function Choice({ name, words, view, label }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select
        aria-label={label === '' ? 'of which' : undefined}
        value={view[name]}
        onChange={({ currentTarget }) => go({ ...view, [name]: currentTarget.value })}
      >
        {words.map((word) => (
          <option key={word} value={word}>
            {WORDS[word] ?? word}
          </option>
        ))}
      </select>
    </label>
  )
}

function Rows({ ranking, view }: { readonly ranking: RankingJson; readonly view: RankingView }) {
  const { rows, rings } = ranking
  const most = rows[0]?.value ?? 0
  if (rows.length === 0) return <p>Nobody was linked to, as far as was read.</p>
  return (
    <>
      <Counting ranking={ranking} view={view} />
      <ol class="rows ranking">
        {rows.map((row) => (
          <li key={row.name}>
            <p class="ranked">
              <span class="rank">{row.rank}</span>
              <span class="name">
                <Name row={row} by={view.by} />
              </span>
              <strong>{shown(row.value)}</strong>
              <progress value={row.value} max={most} aria-hidden="true" />
              {row.community !== null && (
                <span class="quiet community" title="Blogs that link to each other more than chance would have it">
                  community {row.community + 1}
                </span>
              )}
            </p>
            {row.ring !== null && <Ring ring={rings[row.ring]} />}
            <Why row={row} view={view} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** How many there are, and, unfolded, what the numbers mean and what was left out of them. */
function Counting({ ranking, view }: { readonly ranking: RankingJson; readonly view: RankingView }) {
  const { links, communities } = ranking
  return (
    <details class="counting">
      <summary>
        {shownOf(ranking)}, from {counted(links, 'link')}. <u>How it is counted</u>
      </summary>
      <p>{DEFINITIONS[view.measure]}</p>
      <p>{leftOutOf(ranking)}</p>
      {communities && communities.sizes.length > 1 && (
        <p>
          Those that are linked fall into {communities.sizes.length} communities, groups that link to each other more
          than chance would have it (Louvain, modularity {communities.modularity.toFixed(2)}); the largest has{' '}
          {communities.sizes[0]}.
        </p>
      )}
    </details>
  )
}

/** "The first 50 of 1,181 blogs", "8 blogs that were read, of 1,181 that are linked to". */
function shownOf({ rows, total, by, of }: RankingJson): string {
  if (total === rows.length) return counted(total, by)
  if (of === 'read' && by !== 'domain')
    return `${counted(rows.length, by)} that were read, of ${total.toLocaleString('en-US')} that are linked to`
  return `The first ${rows.length} of ${counted(total, by)}`
}

const shown = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en-US') : value.toPrecision(3)

function Name({ row: { name, address, title, read }, by }: { readonly row: RankingRowJson; readonly by: RankedBy }) {
  const words = <bdi>{title ?? name}</bdi>
  return (
    <>
      {address === null ? words : <Link to={by === 'post' ? conversationAt(address) : blogAt(address)}>{words}</Link>}
      {read === false && <span class="quiet"> not read</span>}
    </>
  )
}

function Ring({ ring }: { readonly ring: RingJson | undefined }) {
  if (ring === undefined) return null
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  return (
    <details>
      <summary>likely link ring</summary>
      <p class="quiet">
        {ring.members.join(', ')}: {percent(ring.mutual)} of these pairs link both ways, and {percent(ring.inside)} of
        the posts that link to them are their own. Friends look like this too.
      </p>
    </details>
  )
}
