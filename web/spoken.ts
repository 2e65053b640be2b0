// Posts and pictures in a sentence, for who hears them and for who hovers.

import { postDate } from '../answers/dates.ts'
import { counted } from '../answers/plural.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { titlesOf } from '../picture/titles.ts'
import { postOf } from './post-of.ts'

/** "The Slow Reader, On being answered, 13 May 2008, 10:00, 3 comments, answered by 2 posts". */
export function spokenPost(data: ConversationJson, address: Address): string {
  const post = postOf(data, address)
  if (!post) return address
  const { comments, answers } = drawnBy(data, address)
  const parts = [
    post.blogName,
    titlesOf(data).get(address) ?? address,
    postDate(post),
    counted(comments, 'comment'),
    `answered by ${counted(answers, 'post')}`,
  ]
  if (post.state === 'unread') parts.push('not read yet')
  if (post.state === 'refused') parts.push('not read')
  if (post.state === 'gone') parts.push('gone')
  return parts.join(', ')
}

/** A bud: "12 posts, folded; Enter opens them". */
export const spokenBud = (folded: number): string => `${counted(folded, 'post')}, folded; Enter opens them`

/** How many comments and posts a post drew. */
export function drawnBy(data: ConversationJson, address: Address) {
  return {
    comments: data.comments.filter(({ post }) => post === address).length,
    answers: data.links.filter(({ target, self }) => target === address && !self).length,
  }
}
