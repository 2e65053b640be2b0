// The head of a conversation: the post it grew from, the switch between its views, and what can be done with it.
import type { ConversationJson, PostJson } from '../../answers/shapes.ts'
import { postDate } from '../dates.ts'
import { pictureAddress } from '../load.ts'
import type { ConversationView } from '../view.ts'
import { CopyLink } from './copy-link.tsx'
import { OutLink } from './link.tsx'
import { ReadButton } from './read-button.tsx'

interface ConversationHeadProps {
  readonly data: ConversationJson
  /** Null when its post is not among those that were sent. */
  readonly root: PostJson | null
  readonly as: ConversationView['as']
  readonly onAs: (as: ConversationView['as']) => void
}

const VIEWS = [
  ['vine', 'Vine'],
  ['table', 'Table'],
] as const

export function ConversationHead({ data, root, as, onAs }: ConversationHeadProps) {
  return (
    <header class="conversation-head">
      <h1 dir="auto">{root?.title ?? data.root}</h1>
      <p class="quiet">
        <OutLink address={data.root}>
          <bdi>{root?.blogName ?? data.root}</bdi>
        </OutLink>
        {root && ` · ${postDate(root)}`}
      </p>
      <div class="tools">
        <fieldset class="switch" aria-label="View">
          {VIEWS.map(([name, words]) => (
            <button key={name} type="button" aria-pressed={as === name} onClick={() => onAs(name)}>
              {words}
            </button>
          ))}
        </fieldset>
        <CopyLink />
        <a class="button" href={pictureAddress(data.root)} download="grapevine.svg">
          Save the picture
        </a>
        <ReadButton address={data.root} />
      </div>
    </header>
  )
}
