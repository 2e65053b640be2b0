// b2evolution: `bComment` with its kind in the title ("Comment from:", "Trackback from:", "Pingback from:").
import type { Platform } from './platform.ts'

export const b2evolution: Platform = {
  name: 'b2evolution',
  ids: ['comment_'],
  weakIds: ['c'],
  items: ['.bComment', '.evo_comment', 'article.evo_comment'],
  parts: {
    author: ['.evo_comment_author .user', '.bUser', '.bCommentTitle .user', '.evo_comment__username'],
    date: [
      '.evo_comment_date time',
      '.bCommentSmallPrint a',
      '.bCommentTitle .bDate',
      '.bCommentSmallPrint',
      '.evo_comment_footer .pull-left',
      '.evo_comment_footer',
    ],
    text: ['.bCommentText', '.evo_comment_text', '.evo_comment__text'],
    skip: ['.permalink', '.bCommentSmallPrint .permalink', '.bCommentAvatar'],
  },
  linkbacks: {
    trackback: ['.bTrackback', '.evo_comment__trackback'],
    pingback: ['.bPingback', '.evo_comment__pingback'],
  },
}
