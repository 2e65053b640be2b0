// The words of made conversations: names of blogs and people, titles in several scripts. All of them are our own.

/** What titles and names are written in: as the web is, right to left, in wide letters, at 200 letters' length, or with pictures. */
export const WRITINGS = ['mixed', 'rtl', 'cjk', 'long', 'emoji'] as const
export type Writing = (typeof WRITINGS)[number]

const TITLE_OF_ROOT = 'Blogging for beginners: what is a trackback?'
const BLOGS = [
  ...[
    'Plain Prose',
    'Kettle & Lamp',
    'Third Draft',
    'Nordlicht',
    'The Slow Reader',
    'Café Crème',
    '朝の散歩',
    'Заметки',
    'Harbour Notes',
  ],
  ...[
    'Half Past Nine',
    'Weather Permitting',
    'Long Division',
    'A Room with a Modem',
    'Ink Stains',
    'Lantern Street',
    'Small Hours',
  ],
]
const TITLES = [
  ...[
    'A word on trackbacks',
    'Why I answer on my own blog',
    'Listening to links',
    'Two things I disagree with',
    'Was ist ein Trackback?',
  ],
  ...[
    'What a comment cannot do',
    'Links of the week',
    'On being answered',
    'リンクの話',
    'A longer reply than I had planned, with a detour about postcards',
  ],
  ...['Notes from a train', 'Yes, but', 'Counting conversations', 'Thank you, and one question', 'О ссылках'],
]
export const NAMES = [
  'Mira',
  'Jonas',
  'Odile',
  'Tom',
  'Aki',
  'Ruth',
  'Pavel',
  'Ines',
  'late reader',
  'K.',
  'Benedikt',
  'Yusuf',
]

interface Words {
  readonly blogs: readonly string[]
  readonly titles: readonly string[]
}
const LONG =
  'A title that does not know when to stop, because whoever wrote it wanted to say everything at once -> and then some more, with an aside (or two), a list of reasons, and a verylongwordwithoutanyspacesinitatallforgoodmeasure'
const WORDS: Readonly<Record<Writing, Words>> = {
  mixed: { blogs: BLOGS, titles: TITLES },
  rtl: {
    blogs: ['דפים ישנים', 'مدونة المساء', 'מחברת', 'حبر ورق'],
    titles: ['מהו טרקבק?', 'لماذا أجيب في مدونتي', 'על קישורים (ועוד)', 'شكرا، وسؤال واحد: what is a link?'],
  },
  cjk: {
    blogs: ['朝の散歩', '雨天随笔', '느린 독자', '窓辺のノート'],
    titles: [
      'トラックバックとは何か',
      '为什么我在自己的博客上回答',
      '댓글이 할 수 없는 일',
      '長い返事になってしまいましたが、はがきの話も少し',
    ],
  },
  long: { blogs: ['The Weblog of a Person Who Likes Long Names', ...BLOGS], titles: [LONG, `${LONG}!`, 'Short'] },
  emoji: {
    blogs: ['🍇 Grape Diary', '👩‍👩‍👧‍👦 Family Page', '🏳️‍🌈'],
    titles: ['🎉🎉🎉', 'Thank you 🙏🏽', '👩🏾‍💻 writes back', '1️⃣ of 7️⃣'],
  },
}

/** `chance` from 0 to 1 picks the title; the root's is always the same one where the writing is mixed. */
export function madeTitle(index: number, chance: number, writing: Writing = 'mixed'): string {
  const { titles } = WORDS[writing]
  if (index === 0 && writing === 'mixed') return TITLE_OF_ROOT
  return titles[Math.floor(chance * titles.length)] ?? TITLE_OF_ROOT
}

export function madeName(blog: number, writing: Writing = 'mixed'): string {
  const { blogs } = WORDS[writing]
  return `${blogs[blog % blogs.length]}${blog < 2 * blogs.length ? '' : ` ${blog}`}`
}
