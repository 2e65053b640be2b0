// The words of a post: the name of its blog and its title, the end of its address where it has none; of a bud how many posts it holds.
import { counted } from '../answers/plural.ts'
import type { Address } from '../graph/model.ts'
import type { Wish } from './labels.ts'
import type { Talk } from './talk.ts'
import { endOf } from './titles.ts'

export function postWords(talk: Talk, post: Address): Pick<Wish, 'strong' | 'quiet'> {
  const folded = talk.folded(post)
  if (folded > 0) return { strong: `+${counted(folded, 'post')}`, quiet: '' }
  return { strong: talk.post(post)?.blogName ?? '', quiet: talk.title(post) || endOf(post) }
}
