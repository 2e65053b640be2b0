// The terminal's twin of the vine: the same thread as a tree of lines.
import { counted } from '../answers/plural.ts'
import { plainSentence, sentenceOf } from '../answers/sentence.ts'
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { type Talk, talkOf } from './talk.ts'
import { cells, fitCells, plainWords } from './terminal-words.ts'
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

/** The sentence, then a line a post: blog, title, how long after the root, comments, and what is odd about it. Ends with a newline. */
export function treeText(data: ConversationJson, look: TreeTextLook): string {
  const talk = talkOf(data)
  const upstream = [...talk.data.upstream].reverse().map(({ address }) => ({ post: address, rails: '↑ ', under: '' }))
  const lines = [...upstream, ...treeLines(talk)].map((line) => lineOf(talk, line, look))
  const sentence = plainSentence(sentenceOf(data.numbers, data.completeness))
  return `${lines.join('\n')}\n\n${sentence}\n`
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

function lineOf(talk: Talk, { post, rails }: Line, { width, colour }: TreeTextLook): string {
  const json = talk.post(post)
  const notes = notesOf(talk, post, json)
  const room = Math.max(20, width - cells(rails) - cells(notes) - 2)
  const blog = fitCells(plainWords(json?.blogName ?? ''), room)
  const title = fitCells(plainWords(talk.title(post) || post), room - cells(blog) - 2)
  const paint = (code: number, words: string) => (colour && words !== '' ? `\u001b[${code}m${words}\u001b[0m` : words)
  return `${paint(2, rails)}${paint(1, blog)}  ${title}  ${paint(2, notes)}`.trimEnd()
}

/** How long after the root, how many comments, and what the picture would mark. */
function notesOf(talk: Talk, post: Address, json: PostJson | null): string {
  const comments = talk.comments(post).length
  const parent = talk.parent(post)
  const state = parent === null ? null : (talk.link(post, parent)?.state ?? null)
  const notes = [
    ...(post === talk.data.root ? [json?.publishedAt?.slice(0, 10) ?? 'no date'] : [whenInWords(talk.when(post))]),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(state === null || state === 'confirmed' ? [] : [state]),
    ...(json && json.state !== 'read' ? [json.state] : []),
  ]
  return notes.join(' · ')
}
