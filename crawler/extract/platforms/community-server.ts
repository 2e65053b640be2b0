// .Text, Community Server and Subtext: a title for every response, the signature in a line before or after the words.
import type { Platform } from './platform.ts'

export const communityServer: Platform = {
  name: 'community-server',
  items: ['.CommonListArea', '#comments dt', '.commentItem'],
  weakIds: [''],
  parts: {
    author: ['.CommonListFooter a', '.commentinfo a', '.commentAuthor'],
    date: ['.CommonListFooter', '.commentDate'],
    text: ['.CommonCommentContent', 'dd.comment', '.commentContent'],
    skip: ['.CommonListTitle'],
  },
}
