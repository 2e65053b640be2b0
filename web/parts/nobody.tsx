// What was looked at, and what can be done, when nobody has answered a post or a blog, as far as we could see.
import { counted } from '../../answers/plural.ts'
import type { BlogJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { looseName } from '../../graph/site.ts'
import { loadConversations } from '../load.ts'
import { useLoaded } from '../use-loaded.ts'
import { AskBox } from './ask-box.tsx'
import { FollowButton } from './follow-button.tsx'
import { ReadButton } from './read-button.tsx'

export function Nobody({ address }: { readonly address: Address }) {
  return (
    <section class="message">
      <h2>What you can do</h2>
      <div class="actions">
        Answers often come late: <ReadButton address={address} />
      </div>
      <AnswerKnown />
    </section>
  )
}

export function NobodyAnsweredBlog({ blog }: { readonly blog: BlogJson }) {
  const { value } = useLoaded('conversations', (signal) => loadConversations('busiest', signal))
  const { address, title, feeds } = blog
  return (
    <section class="message">
      <h2>What was looked at</h2>
      {value && (
        <p>
          All that was read so far: {counted(value.known.posts, 'post')} and {counted(value.known.comments, 'comment')}{' '}
          on {counted(value.known.blogs, 'blog')}. Whoever writes elsewhere is found when a page that was read points
          there.
        </p>
      )}
      <p>
        {feeds.length > 0
          ? `The blog has ${counted(feeds.length, 'feed')}: new posts are found there.`
          : 'No feed of the blog was found: its posts are found by its links alone.'}
      </p>
      <h2>What you can do</h2>
      <div class="actions">
        Answers often come late: <ReadButton address={address} />
        <FollowButton address={address} name={title ?? looseName(address)} />
      </div>
      <AnswerKnown />
    </section>
  )
}

const AnswerKnown = () => (
  <>
    <p>Do you know a post that answers? Then Grapevine can start from there and find its way back.</p>
    <AskBox />
  </>
)
