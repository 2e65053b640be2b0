// The post that is looked at: what its author wrote, the way to it, what it answers, who answered it, its comments, its authority.
import { useEffect, useRef } from 'preact/hooks'
import { dayInWords, postDate } from '../../answers/dates.ts'
import { noPageWords } from '../../answers/reason-words.ts'
import type { ConversationJson, LinkJson, PostJson } from '../../answers/shapes.ts'
import { instantOf } from '../../graph/instant.ts'
import type { Address } from '../../graph/model.ts'
import { titlesOf } from '../../picture/titles.ts'
import { conversationAt } from '../conversation-view.ts'
import { chainTo } from '../draw/light.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Link, OutLink } from '../parts/link.tsx'
import { LongList } from '../parts/long-list.tsx'
import { NewMark } from '../parts/new-mark.tsx'
import { postOf } from '../post-of.ts'
import { blogAt } from '../view.ts'
import { Authority } from './authority.tsx'
import { PostButton } from './post-button.tsx'
import { Said } from './said.tsx'
import { Thread } from './thread.tsx'

interface PostPanelProps {
  readonly data: ConversationJson
  readonly post: PostJson
  readonly onSelect: (post: Address | null) => void
}

export function PostPanel({ data, post, onSelect }: PostPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [post.address])
  const { address } = post
  const outbound = data.links.filter((link) => link.source === address && !link.self)
  const inbound = inTime(
    data,
    data.links.filter((link) => link.target === address && !link.self),
  )
  const comments = data.comments.filter((comment) => comment.post === address)
  const outward = <Links key="out" title="Answers" other="target" links={outbound} data={data} onSelect={onSelect} />
  const inward = <Links key="in" title="Answered by" other="source" links={inbound} data={data} onSelect={onSelect} />
  return (
    <aside class="panel" aria-label="The post you are looking at">
      <button type="button" class="close" onClick={() => onSelect(null)} aria-label="Close">
        ×
      </button>
      <p class="blog" dir="auto">
        <Link to={blogAt(address)}>{post.blogName}</Link>
      </p>
      <h2 tabIndex={-1} ref={heading} dir="auto">
        {titlesOf(data).get(address) ?? address}
      </h2>
      <Byline post={post} />
      {post.excerpt && <blockquote dir="auto">{post.excerpt}</blockquote>}
      <p class="actions">
        <OutLink address={address} class="button">
          Read it on its blog
        </OutLink>
        <OutLink address={`https://web.archive.org/web/*/${address}`} class="button">
          In the archive
        </OutLink>
        <CopyButton words="Copy a citation" text={() => citationOf(post, titlesOf(data).get(address) ?? address)} />
        {address !== data.root && (
          <Link to={conversationAt(address)} class="button">
            Grow the vine from here
          </Link>
        )}
      </p>
      {address !== data.root && <Chain data={data} post={address} onSelect={onSelect} />}
      {address === data.root ? [inward, outward] : [outward, inward]}
      <Thread comments={comments} stated={post.commentsStated} />
      <Authority address={address} data={data} onSelect={onSelect} />
    </aside>
  )
}

/** Answers as they came, those without a date last. */
function inTime(data: ConversationJson, links: readonly LinkJson[]): readonly LinkJson[] {
  const when = ({ source }: LinkJson) =>
    instantOf(postOf(data, source)?.effectiveAt ?? null) ?? Number.POSITIVE_INFINITY
  return Array.from(links, (link) => ({ link, time: when(link) }))
    .sort((a, b) => a.time - b.time || 0)
    .map(({ link }) => link)
}

/** "Author (2008, 12 May). Title. Blog. Address", with what is known. */
function citationOf({ author, blogName, publishedAt, address }: PostJson, title: string): string {
  const date = dayInWords(publishedAt) ?? 'no date'
  return `${author ?? blogName} (${date}). ${title}. ${blogName}. ${address}`
}

const STATES: Readonly<Record<PostJson['state'], string | null>> = {
  read: null,
  unread: 'Not read yet: this is what others say of it.',
  gone: 'Gone: its page is no longer there.',
  refused: 'Its page was not given to us',
  page: 'This page holds more than one post, or none.',
}

function Byline({ post }: { readonly post: PostJson }) {
  const state = STATES[post.state]
  return (
    <>
      <p class="quiet">
        {post.author && (
          <>
            <bdi>{post.author}</bdi> ·{' '}
          </>
        )}
        {postDate(post)}
      </p>
      {state && (
        <p class="state">
          {state}
          {post.reason ? ` (${noPageWords(post.reason)})` : ''}
        </p>
      )}
      {post.truncated && <p class="state">Read in part: {post.truncated}</p>}
    </>
  )
}

interface ChainProps {
  readonly data: ConversationJson
  readonly post: Address
  readonly onSelect: (post: Address) => void
}

/** From the root to the post, in the order in which the talk went. */
function Chain({ data, post, onSelect }: ChainProps) {
  const chain = chainTo(data, post)
  return (
    <nav aria-label="The way from the first post to this one">
      <ol class="chain">
        {chain.map((address) => (
          <li key={address}>
            {address === post ? (
              <strong>this post</strong>
            ) : (
              <PostButton data={data} address={address} onSelect={onSelect} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface LinksProps {
  readonly title: string
  readonly other: 'source' | 'target'
  readonly links: readonly LinkJson[]
  readonly data: ConversationJson
  readonly onSelect: (post: Address) => void
}

function Links({ title, other, links, data, onSelect }: LinksProps) {
  if (links.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span class="count">{links.length.toLocaleString('en-US')}</span>
      </h3>
      <LongList items={links}>
        {(link) => (
          <li key={link[other]}>
            <PostButton data={data} address={link[other]} onSelect={onSelect} />
            <NewMark address={link[other]} />
            <Said link={link} open={links.length === 1} />
          </li>
        )}
      </LongList>
    </section>
  )
}
