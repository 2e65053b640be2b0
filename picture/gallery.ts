// The pictures that are kept and compared: made conversations in every shape that talk can have, in every view. They are the gallery of the docs.
import type { Choices } from './choices.ts'
import type { Scheme } from './colours.ts'
import { conversationSvg } from './conversation-svg.ts'
import { madeConversation, type Recipe } from './made-conversation.ts'

export interface Exhibit {
  readonly about: string
  readonly recipe: Partial<Recipe> & Pick<Recipe, 'posts'>
  readonly choices?: Partial<Choices>
  readonly width?: number
  readonly theme?: Scheme
}

/** By file name. */
export const GALLERY: Readonly<Record<string, Exhibit>> = {
  alone: { about: 'A post nobody answered by a post: a shoot alone', recipe: { posts: 1, comments: 9 } },
  'one-answer': { about: 'One answer', recipe: { posts: 2, comments: 6 } },
  upstream: {
    about: 'Four posts, and what the first of them answered',
    recipe: { posts: 4, comments: 5, upstream: 2 },
  },
  twelve: { about: 'Twelve posts: all bunches are open', recipe: { posts: 12 } },
  'twelve-narrow': { about: 'The same on a telephone, dark', recipe: { posts: 12 }, width: 360, theme: 'dark' },
  forty: { about: 'Forty posts', recipe: { posts: 40 } },
  'forty-dark': {
    about: 'Forty posts by night, coloured by blog',
    recipe: { posts: 40 },
    theme: 'dark',
    choices: { colouring: 'blog' },
  },
  crowd: { about: 'A hundred and forty posts: rows and grapes shrink', recipe: { posts: 140 } },
  folded: { about: 'Five thousand posts: quiet branches are folded into buds', recipe: { posts: 5000, comments: 2 } },
  'folded-more': {
    about: 'Twenty thousand posts: the liveliest of them, and buds',
    recipe: { posts: 20_000, comments: 1 },
  },
  star: {
    about: 'Two thousand answers to one post, folded by how soon they came',
    recipe: { posts: 2000, shape: 'star', comments: 0 },
  },
  chain: { about: 'A chain: each answers the one before', recipe: { posts: 12, shape: 'chain' } },
  mesh: { about: 'A mesh: most posts link to a second one as well', recipe: { posts: 30, strands: 0.8 } },
  silence: { about: 'A burst, ten years of silence, a few late answers', recipe: { posts: 24, pace: 'silence' } },
  calendar: {
    about: 'The same by the calendar: the silence is folded',
    recipe: { posts: 24, pace: 'silence' },
    choices: { times: 'calendar' },
  },
  hour: { about: 'All within an hour', recipe: { posts: 24, pace: 'hour' } },
  undated: {
    about: 'Nobody knows a single date: each answer stands a step after what it answers',
    recipe: { posts: 24, undated: true },
  },
  span: { about: 'The first day alone', recipe: { posts: 60 }, choices: { span: { from: 0, to: 86_400 } } },
  tree: { about: 'The tree, for reading', recipe: { posts: 20, strands: 0.4 }, width: 900, choices: { view: 'tree' } },
  lanes: {
    about: 'A lane a blog: five that talk to and fro',
    recipe: { posts: 30, blogs: 5 },
    choices: { view: 'lanes', colouring: 'blog' },
  },
  'one-blog': {
    about: 'A lane a blog, and there is one alone',
    recipe: { posts: 12, blogs: 1 },
    choices: { view: 'lanes' },
  },
  'many-blogs': {
    about: 'Three hundred blogs',
    recipe: { posts: 300, blogs: 300, comments: 1 },
    choices: { view: 'lanes' },
  },
  map: {
    about: 'A map: what is linked stands together',
    recipe: { posts: 80, strands: 0.3 },
    choices: { view: 'map' },
  },
  'map-of-blogs': {
    about: 'A map of blogs: the links between two of them are one, counted',
    recipe: { posts: 70, blogs: 19, strands: 0.2 },
    choices: { view: 'map', mapped: 'blogs' },
  },
  kinds: { about: 'Coloured by the kind of answer', recipe: { posts: 27 }, choices: { colouring: 'kind' } },
  'right-to-left': { about: 'Titles from right to left', recipe: { posts: 10, writing: 'rtl' } },
  'wide-letters': { about: 'Titles in wide letters', recipe: { posts: 10, writing: 'cjk' } },
  'long-titles': { about: 'Titles of two hundred letters', recipe: { posts: 10, writing: 'long' }, width: 768 },
  emoji: { about: 'Titles of pictures', recipe: { posts: 10, writing: 'emoji' } },
}

export function exhibitSvg({ recipe, choices, width = 1200, theme = 'light' }: Exhibit): string {
  const data = madeConversation({ seed: 0.42, comments: 4, ...recipe })
  return conversationSvg(data, { width, theme, ...(choices && { choices }) })
}

/** The page that shows them all. */
export function galleryPage(): string {
  const pictures = Object.entries(GALLERY).map(([name, { about }]) => `## ${about}\n\n![${about}](${name}.svg)\n`)
  return `# Gallery

Made conversations, drawn as Grapevine draws. This page and its pictures are made by [picture/gallery.ts](../../picture/gallery.ts), and a test compares them:
what changes here was meant to.

${pictures.join('\n')}`
}
