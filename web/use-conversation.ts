// A conversation that is looked at, of one day after another: what is shown stays until that of another day has come.
import { useMemo, useRef } from 'preact/hooks'
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { ConversationView } from './conversation-view.ts'
import { arrivalsOf, type Fresh, freshOf, NOTHING_FRESH } from './fresh.ts'
import { daysOf } from './known-days.ts'
import { loadConversation } from './load.ts'
import { useVisit } from './use-fresh.ts'
import { type Loaded, useLoaded } from './use-loaded.ts'
import type { Visit } from './visits.ts'

export interface LoadedConversation extends Omit<Loaded<ConversationJson>, 'value'> {
  readonly data: ConversationJson | null
  /** On which something was learnt, as far as it was loaded: a look back tells of no later ones. */
  readonly days: readonly string[]
}

export function useConversation({ address, asOf }: ConversationView): LoadedConversation {
  const { value, ...rest } = useLoaded(`${address} ${asOf}`, (signal) => loadConversation(address, asOf, signal))
  const kept = useRef<Kept>(NOTHING_KEPT)
  if (kept.current.address !== address) kept.current = { ...NOTHING_KEPT, address }
  if (value !== null && value !== kept.current.data) {
    const days = [...new Set([...kept.current.days, ...daysOf(value)])].sort()
    kept.current = { address, data: value, days }
  }
  return { ...rest, data: kept.current.data, days: kept.current.days }
}

interface Kept extends Pick<LoadedConversation, 'data' | 'days'> {
  /** As asked for. */
  readonly address: Address
}
const NOTHING_KEPT: Kept = { address: '', data: null, days: [] }

interface News {
  readonly visit: Visit | null
  readonly fresh: Fresh
  readonly addresses: ReadonlySet<Address>
}

/** What is new since the last visit. Looking back at a day is no visit: it shows less than there is. */
export function useNews(data: ConversationJson): News {
  const visit = useVisit(data.asOf === null ? data.root : null, data, () => arrivalsOf(data).values())
  return useMemo(() => {
    const fresh = visit === null ? NOTHING_FRESH : freshOf(data, visit.seen)
    return { visit, fresh, addresses: new Set([...fresh.posts, ...fresh.comments]) }
  }, [data, visit?.seen])
}
