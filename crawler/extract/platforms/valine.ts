// Valine and its kin (Waline, Twikoo, Artalk, Gitalk), as a browser leaves them in a page: name, stamp, what the reader's machine is, and the words.
import type { Platform } from './platform.ts'

export const valine: Platform = {
  name: 'valine',
  ids: ['atk-comment-'],
  items: ['.vcards .vcard', '.wl-card-item', '.tk-comment', '.atk-comment-wrap', '.gt-comment'],
  parts: {
    author: ['.vnick', '.wl-nick', '.tk-nick', '.atk-nick', '.gt-comment-username'],
    date: ['.vtime', '.wl-time', '.tk-time time', '.atk-date', '.gt-comment-date'],
    text: ['.vcontent', '.wl-content', '.tk-content', '.atk-content', '.gt-comment-body'],
    skip: [
      '.tk-content > span:has(.tk-ruser)',
      '.vsys',
      '.vat',
      '.wl-meta',
      '.wl-comment-actions',
      '.tk-tag',
      '.tk-extras',
      '.tk-action',
      '.atk-ua-wrap',
      '.atk-footer',
    ],
  },
}
