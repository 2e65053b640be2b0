// How many different blogs linked to the post, and why we say so: the links that made the number, and what was left out.
import { counted } from '../../answers/plural.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { loadPost } from '../load.ts'
import { leftOutOf } from '../parts/left-out.ts'
import { LongList } from '../parts/long-list.tsx'
import { useLoaded } from '../use-loaded.ts'
import { PostButton } from './post-button.tsx'

interface AuthorityProps {
  readonly address: Address
  readonly data: ConversationJson
  readonly onSelect: (post: Address) => void
}

export function Authority({ address, data, onSelect }: AuthorityProps) {
  const { value } = useLoaded(address, (signal) => loadPost(address, signal))
  if (value === null) return null
  const { authority } = value
  return (
    <section>
      <h3>
        Authority <span class="count">{authority.value}</span>
      </h3>
      <details>
        <summary>
          {authority.value === 0 ? 'No other blog linked to it' : `${counted(authority.value, 'blog')} linked to it`}:
          why?
        </summary>
        <LongList items={authority.blogs}>
          {({ blog, name, links }) => (
            <li key={blog}>
              <bdi>{name}</bdi>
              {links.map((link) => (
                <PostButton key={link} data={data} address={link} onSelect={onSelect} />
              ))}
            </li>
          )}
        </LongList>
        <p class="quiet">{leftOutOf(authority)}</p>
      </details>
    </section>
  )
}
