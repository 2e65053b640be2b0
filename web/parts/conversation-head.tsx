// The head of a conversation: the post it grew from, and what can be done with it.
import type { ComponentChildren } from 'preact'
import { dayInWords, postDate } from '../../answers/dates.ts'
import { counted } from '../../answers/plural.ts'
import type { ConversationJson, PostJson } from '../../answers/shapes.ts'
import { looseName } from '../../graph/site.ts'
import type { Scheme } from '../../picture/colours.ts'
import type { ConversationView } from '../conversation-view.ts'
import { CopyLink } from './copy-link.tsx'
import { OutLink } from './link.tsx'
import { ReadButton } from './read-button.tsx'
import { SavePicture } from './save-picture.tsx'
import { Title } from './title.tsx'

interface ConversationHeadProps {
  readonly data: ConversationJson
  /** Null when its post is not among those that were sent. */
  readonly root: PostJson | null
  /** Its tools, where they stand beside it. */
  readonly children?: ComponentChildren
}

export function ConversationHead({ data, root, children }: ConversationHeadProps) {
  return (
    <header class="conversation-head">
      <h1 dir="auto">
        <Title words={root?.title ?? looseName(data.root)} />
      </h1>
      <p class="quiet">
        <OutLink address={data.root}>
          <bdi>{root?.blogName ?? data.root}</bdi>
        </OutLink>
        {root && ` · ${postDate(root)}`}
      </p>
      {children}
    </header>
  )
}

interface ToolsProps {
  readonly data: ConversationJson
  readonly root: PostJson | null
  readonly view: ConversationView
  readonly scheme: Scheme
}

export const Tools = ({ data, root, view, scheme }: ToolsProps) => (
  <div class="tools">
    <CopyLink />
    <SavePicture view={view} scheme={scheme} citation={() => citationOf(data, root)} />
    <ReadButton address={data.root} />
  </div>
)

/** "Who answered “A title” (A blog, 12 May 2008): 13 posts and 30 comments, as known on 3 Jun 2026. Grapevine. Address of this page" */
function citationOf({ root: address, asOf, numbers }: ConversationJson, root: PostJson | null): string {
  const post = `“${root?.title ?? address}” (${root?.blogName ?? address}, ${dayInWords(root?.publishedAt ?? null) ?? 'no date'})`
  const found = `${counted(numbers.posts, 'post')} and ${counted(numbers.comments, 'comment')}`
  const day = dayInWords(asOf ?? new Date().toISOString())
  return `Who answered ${post}: ${found}, as known on ${day}. Grapevine. ${location.href}`
}
