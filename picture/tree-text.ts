// The terminal's twin of the vine: the same thread as a tree of lines.
import { counted } from '../answers/plural.ts'
import { plainSentence, sentenceOf } from '../answers/sentence.ts'
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { type Talk, talkOf } from './talk.ts'
import { cells, fitCells, plainWords, wrapCells } from './terminal-words.ts'
import { whenInWords } from './timeline.ts'

export interface TreeTextLook {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
}

interface Line {
  readonly post: Address
  /** Branches drawn before the words. */
  readonly rails: string
  readonly under: string
}

/** In wider terminals the eye would lose the line on its way to the notes at the right; narrow ones have no room for all of them. */
const WIDEST = 100
const LEAST_FOR_COMMENTS = 72

/** A line a post: blog, title, at the right how long after the root, comments, and what is odd about it; then the sentence. Ends with a newline. */
export function treeText(data: ConversationJson, look: TreeTextLook): string {
  const talk = talkOf(data)
  const upstream = [...talk.data.upstream].reverse().map(({ address }) => ({ post: address, rails: '↑ ', under: '' }))
  const lines = [...upstream, ...treeLines(talk)].map((line) => lineOf(talk, line, look))
  const sentence = plainSentence(sentenceOf(data.numbers, data.completeness))
  return `${[...lines, '', ...wrapCells(sentence, look.width)].join('\n')}\n`
}

function treeLines(talk: Talk): readonly Line[] {
  const lines: Line[] = []
  const waiting: Line[] = [{ post: talk.data.root, rails: '', under: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    const { under } = next
    const children = talk.children.get(next.post) ?? []
    const below = children.map((post, index) => {
      const last = index === children.length - 1
      return { post, rails: `${under}${last ? '└─ ' : '├─ '}`, under: `${under}${last ? '   ' : '│  '}` }
    })
    waiting.push(...below.reverse())
  }
  return lines
}

function lineOf(talk: Talk, { post, rails }: Line, { width: columns, colour }: TreeTextLook): string {
  const width = Math.min(WIDEST, columns)
  const json = talk.post(post)
  const notes = notesOf(talk, post, json, width >= LEAST_FOR_COMMENTS)
  const room = Math.max(20, width - cells(rails) - cells(notes) - 2)
  const blog = fitCells(plainWords(json?.blogName ?? ''), room)
  const title = fitCells(plainWords(talk.title(post) || post), room - cells(blog) - 2)
  const paint = (code: number, words: string) => (colour && words !== '' ? `\u001b[${code}m${words}\u001b[0m` : words)
  const gap = ' '.repeat(Math.max(2, width - cells(rails) - cells(blog) - cells(title) - cells(notes) - 2))
  return `${paint(2, rails)}${paint(1, blog)}  ${title}${gap}${paint(2, notes)}`.trimEnd()
}

/** How long after the root, how many comments, and what the picture would mark. */
function notesOf(talk: Talk, post: Address, json: PostJson | null, withComments: boolean): string {
  const comments = talk.comments(post).length
  const parent = talk.parent(post)
  const state = parent === null ? null : (talk.link(post, parent)?.state ?? null)
  const notes = [
    ...(post === talk.data.root ? [json?.publishedAt?.slice(0, 10) ?? 'no date'] : [whenInWords(talk.when(post))]),
    ...(comments > 0 && withComments ? [counted(comments, 'comment')] : []),
    ...(state === null || state === 'confirmed' ? [] : [state]),
    ...(json && json.state !== 'read' ? [json.state] : []),
  ]
  return notes.join(' · ')
}
