// The head of a conversation: the post it grew from, the switch between its views, and what can be done with it.
import type { ConversationJson, PostJson } from '../../answers/shapes.ts'
import type { Scheme } from '../../picture/colours.ts'
import type { ConversationView } from '../conversation-view.ts'
import { postDate } from '../dates.ts'
import { CopyLink } from './copy-link.tsx'
import { OutLink } from './link.tsx'
import { ReadButton } from './read-button.tsx'
import { SavePicture } from './save-picture.tsx'
import { Title } from './title.tsx'

interface ConversationHeadProps {
  readonly data: ConversationJson
  /** Null when its post is not among those that were sent. */
  readonly root: PostJson | null
  readonly view: ConversationView
  readonly scheme: Scheme
}

export function ConversationHead({ data, root, view, scheme }: ConversationHeadProps) {
  return (
    <header class="conversation-head">
      <h1 dir="auto">
        <Title words={root?.title ?? data.root} />
      </h1>
      <p class="quiet">
        <OutLink address={data.root}>
          <bdi>{root?.blogName ?? data.root}</bdi>
        </OutLink>
        {root && ` · ${postDate(root)}`}
      </p>
      <div class="tools">
        <CopyLink />
        <SavePicture view={view} scheme={scheme} />
        <ReadButton address={data.root} />
      </div>
    </header>
  )
}
