// dasBlog: boxes with the words above and the signature below.
import type { Platform } from './platform.ts'

export const dasblog: Platform = {
  name: 'dasblog',
  items: [
    '.commentBoxStyle',
    'div.commentViewBoxStyle > .commentBoxStyle',
    '.CommentArea',
    '.comments .post-comment',
    '.CommentListItem',
  ],
  parts: {
    author: [
      '.commentPermalinkStyle + a',
      '.commentAuthorStyle',
      '.commentBoxAuthorStyle',
      '.CommentAuthor',
      '.commentAuthor',
    ],
    date: ['.commentDateStyle', '.CommentDate', '.commentDate'],
    text: ['.commentBodyStyle', '.CommentContent', '.CommentText'],
    skip: ['.commentPermalinkStyle'],
  },
  linkbacks: { trackback: ['.trackbackBoxStyle', '.trackback'], pingback: ['.pingbackBoxStyle', '.pingback'] },
}
