// What is written beside a post of a list: its name and title, the sentence it answers with, who commented, what else it answers, and when.
import { counted } from '../answers/plural.ts'
import { proofSaying } from '../answers/said.ts'
import type { Address } from '../graph/model.ts'
import type { Wish } from './labels.ts'
import { postWords } from './post-words.ts'
import type { PostMark } from './scene.ts'
import type { Talk } from './talk.ts'
import { fitText, textWidth, wrapText } from './text-width.ts'
import { whenInWords } from './timeline.ts'

/** How a list is set: narrow ones have the title under the name, wide ones beside it. */
export interface Setting {
  readonly width: number
  readonly wide: boolean
  /** Where the sentences stand, in pixels; null: under the names. */
  readonly column: { readonly left: number; readonly right: number } | null
}

/** The lines under the name, as pixels from the middle of the post; null where there is no such line. */
interface Stack {
  readonly title: number | null
  readonly said: readonly { readonly y: number; readonly words: string }[]
  readonly grapes: number | null
  /** Where posts are few: what the first comments say. */
  readonly remarks: readonly { readonly y: number; readonly author: string; readonly words: string }[]
  readonly also: number | null
  /** Pixels that they need under the row of the name. */
  readonly height: number
}

const NAME = 4.5
const LINE = 18
const SAID = 12.5
const MARGIN = 8
const WHEN = 160
const WHEN_AIR = 12
/** Longer lines are hard to read. */
const MEASURE = 860

export const wordsLeft = (mark: PostMark): number => mark.x + mark.r + 9

/** The radius of a comment, and from one to the next. */
export const GRAPE = 3.2
export const PITCH = 2 * GRAPE + 1.6
/** Pixels that are left to the names of those who commented. */
const COMMENTED_BY = 120

/** How many comments are drawn of a post. */
export function mostGrapes(mark: PostMark, { width, wide }: Setting): number {
  const room = Math.floor((width - wordsLeft(mark) - COMMENTED_BY) / PITCH)
  return Math.min(mark.comments, wide ? 24 : 8, Math.max(0, room))
}

export function stackOf(talk: Talk, mark: PostMark, { width, wide, column }: Setting): Stack {
  let y = NAME
  const next = (height: number): number => {
    y += height
    return y
  }
  const title = wide || mark.upstream || mark.folded > 0 ? null : next(LINE + 1.5)
  const { left, right } = column ?? { left: wordsLeft(mark), right: width - MARGIN }
  const said = saidBy(talk, mark, Math.min(MEASURE, right - left), column ? 3 : wide ? 1 : 2)
  const beside = (said.length - 1) * (LINE - 1)
  return {
    title,
    said: said.map((words, index) => ({ y: column ? NAME + index * (LINE - 1) : next(LINE - 1), words })),
    grapes: mark.comments > 0 ? next(LINE) - 4 : null,
    remarks: remarksOn(talk, mark.address).map(({ author, text }) => {
      return { y: next(LINE), author: author ?? 'unsigned', words: text ?? '' }
    }),
    also: alsoAnswers(talk, mark.address) === '' ? null : next(LINE),
    height: column ? Math.max(beside, y - NAME) : y - NAME,
  }
}

/** The sentence with which a post answers the one it hangs on, on so many lines at most. */
function saidBy(talk: Talk, { address, folded }: PostMark, room: number, most: number): readonly string[] {
  const parent = talk.parent(address)
  const link = parent === null || folded > 0 ? null : talk.link(address, parent)
  const proof = link === null ? undefined : proofSaying(link)
  const words = (proof?.context ?? proof?.excerpt ?? '').replace(CUT_OFF, '').trim()
  if (words === '') return []
  const lines = wrapText(words, room, SAID)
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(' '), room, SAID)]
}

/** Linkbacks begin and end in the middle of what was said. */
const CUT_OFF = /^\s*\[?(?:…|\.\.\.)\]?\s*/

/** The other posts that a post answers, by the names of their blogs. */
function alsoAnswers(talk: Talk, post: Address): string {
  const names = talk.otherTargets(post).map((target) => talk.post(target)?.blogName ?? '')
  return names.length === 0 ? '' : `also answers ${[...new Set(names)].join(', ')}`
}

/** A conversation of more posts is told by its posts. */
const FEW_POSTS = 3
const MOST_REMARKS = 8

const remarksOn = (talk: Talk, post: Address) =>
  talk.data.tree.length > FEW_POSTS || talk.upstream.has(post) ? [] : talk.comments(post).slice(0, MOST_REMARKS)

/** "3 comments: Ines, Mira"; the names are left out where all the comments are written under it. */
function commentedBy(talk: Talk, post: Address): string {
  const comments = talk.comments(post)
  const count = counted(comments.length, 'comment')
  const isWritten = comments.length === remarksOn(talk, post).length
  const names = new Set(isWritten ? [] : comments.flatMap(({ author }) => author ?? []))
  return names.size === 0 ? count : `${count}: ${[...names].join(', ')}`
}

export function lineWishes(talk: Talk, mark: PostMark, setting: Setting): readonly Wish[] {
  const [x, right] = [wordsLeft(mark), setting.width - MARGIN]
  const base = { post: mark.address, x, anchor: 'start', strong: '', quiet: '', size: 12 } as const
  const atEnd = { ...base, x: right, size: 11, anchor: 'end' } as const
  const { strong, quiet: title } = postWords(talk, mark.address)
  const stack = stackOf(talk, mark, setting)
  const when = whenOf(talk, mark, setting)
  const hidden = talk.choices.shut.includes(mark.address) ? (talk.growth.get(mark.address) ?? 1) - 1 : 0
  const line = (kind: Wish['kind'], under: number, quiet: string, more: Partial<Wish> = {}): Wish => {
    return { ...base, kind, y: mark.y + under, room: right - x, quiet, ...more }
  }
  const beside = stack.title === null ? title : ''
  const said = setting.column ?? { left: x, right }
  const dots = mostGrapes(mark, setting) * PITCH + 4
  return [
    { ...atEnd, kind: 'when', y: mark.y + 4, room: WHEN, quiet: when },
    line('post', NAME, beside, { size: 14, room: right - x - textWidth(when, atEnd.size) - WHEN_AIR, strong }),
    ...(stack.title === null ? [] : [line('post', stack.title, title, { size: 13 })]),
    ...stack.said.map(({ y, words }) =>
      line('said', y, words, { size: SAID, x: said.left, room: said.right - said.left }),
    ),
    ...(stack.grapes === null
      ? []
      : [line('author', stack.grapes + 4, commentedBy(talk, mark.address), { x: x + dots, room: right - x - dots })]),
    ...stack.remarks.map(({ y, author, words }) => line('author', y, words, { strong: author })),
    ...(stack.also === null ? [] : [line('also', stack.also, alsoAnswers(talk, mark.address))]),
    { ...atEnd, kind: 'more', y: mark.y + 21, room: 120, quiet: hidden > 0 ? `+${counted(hidden, 'post')}` : '' },
  ]
}

function whenOf(talk: Talk, mark: PostMark, { wide }: Setting): string {
  if (mark.upstream && talk.when(mark.address) === null) return wide ? 'cited by the post' : ''
  if (mark.root) return talk.timeline.origin === 'published' ? 'the post' : ''
  return whenInWords(talk.when(mark.address))
}
