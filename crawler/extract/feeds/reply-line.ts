// The line that WordPress sets before a reply in a feed, in the blog's language: "In reply to <a href="…#comment-7">Name</a>."
import { absolute, type Reading } from '../context.ts'
import { byTag } from '../dom.ts'
import { linesOf, textOf } from '../text.ts'
import { saysReply } from '../thread/parents/reply-words.ts'

export interface ReplyLine {
  /** Where its link leads: the comment answered. */
  readonly target: string
  /** The words of the reply without it. */
  readonly text: string
}

/** Null when the text does not begin with it. Some feeds run it on into the words of the reply. */
export function replyLineOf(reading: Reading): ReplyLine | null {
  const anchor = byTag(reading, 'a')[0]
  const target = absolute(anchor?.attribs.href, reading)
  const name = anchor ? textOf(anchor) : ''
  const [line = '', ...lines] = linesOf(reading.document)
  const at = line.indexOf(name)
  if (!target || name === '' || at < 0) return null
  const before = line.slice(0, at)
  const after = line.slice(at + name.length)
  const end = /^[^.。]{0,40}[.。]\s*/u.exec(after)?.[0] ?? after
  if (!saysReply(`${before} ${end}`.trim())) return null
  return { target, text: [after.slice(end.length), ...lines].join(' ').trim() }
}
