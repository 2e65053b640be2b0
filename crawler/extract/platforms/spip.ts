// SPIP's forums below its articles: "Le DATE, par NAME" under the title, answers in a list inside the item.
import type { Platform } from './platform.ts'

export const spip: Platform = {
  name: 'spip',
  ids: ['forum'],
  items: ['li.forum-fil', 'li.comment-fil'],
  parts: {
    author: ['.forum-chapo .vcard .fn', '.forum-chapo small a'],
    date: ['.forum-chapo abbr', '.forum-chapo small', '.forum-date', '.dtreviewed'],
    text: ['.forum-texte', '.comment-texte'],
    skip: ['.forum-titre', '.forum-repondre', '.forum-decompte', '.repondre'],
  },
}
