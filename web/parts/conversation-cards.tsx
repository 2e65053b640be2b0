// The conversations of the home page as cards: those most answered, or those answered last.
import { useState } from 'preact/hooks'
import type { CardOrder, ConversationListJson } from '../../answers/shapes.ts'
import type { Scheme } from '../../picture/colours.ts'
import { loadConversations } from '../load.ts'
import { useLoaded } from '../use-loaded.ts'
import { Card } from './card.tsx'
import { Loading, Problem } from './messages.tsx'
import { Switch } from './switch.tsx'

const ORDERS: readonly (readonly [CardOrder, string])[] = [
  ['busiest', 'Most answered'],
  ['latest', 'Answered last'],
]

interface ConversationCardsProps {
  readonly busiest: ConversationListJson['conversations']
  readonly scheme: Scheme
}

/** The latest are loaded when they are asked for. */
export function ConversationCards({ busiest, scheme }: ConversationCardsProps) {
  const [order, setOrder] = useState<CardOrder>('busiest')
  const { value, problem, again } = useLoaded(order === 'latest' ? order : null, (signal) =>
    loadConversations('latest', signal),
  )
  const cards = order === 'latest' ? value?.conversations : busiest
  return (
    <>
      <div class="actions">
        <h2>Conversations</h2>
        <Switch label="Order" value={order} of={ORDERS} onChoose={setOrder} />
      </div>
      {problem && <Problem problem={problem} onAgain={again} />}
      {!cards && !problem && <Loading what="what was answered last" />}
      {cards && (
        <ul class="cards">
          {cards.map((card) => (
            <Card key={card.address} card={card} scheme={scheme} />
          ))}
        </ul>
      )}
    </>
  )
}
