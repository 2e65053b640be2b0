// LiveJournal and Dreamwidth: threads told by the left margin, names in `ljuser` spans.
import type { Platform } from './platform.ts'

export const livejournal: Platform = {
  name: 'livejournal',
  ids: ['cmt', 'ldcmt', 'ljcmt', 'cmtbar', 'comment-cmt', 'comment-'],
  weakIds: ['t'],
  items: ['div.comment', '.b-leaf', '.comment-thread > .dwexpcomment', '.entry-comment'],
  parts: {
    author: [
      '.comment-poster .ljuser',
      '.poster .ljuser',
      '.b-leaf-username .i-ljuser-username',
      '.ljuser',
      '.i-ljuser',
      '.comment-poster',
      '.poster',
    ],
    date: ['.datetime', '.b-leaf-createdtime', '.comment-datelink', '.comment-date', '.date'],
    text: ['.comment-content', '.b-leaf-article', '.comment-body', '.comment-text', '.comment_content', '.cmttext'],
    skip: [
      '.comment-title',
      '.commentsubject',
      '.b-leaf-subject',
      '.cmtfoot',
      '.comment-menu',
      '.b-leaf-footer',
      '.b-leaf-controls',
      '.footer',
      '.comment-interaction-links',
      '.comment-info .ip',
      '.userpic',
      '.multiform-checkbox',
      '.comment-management-links',
    ],
  },
}
