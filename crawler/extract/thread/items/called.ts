// What themes call responses in classes and ids, in the languages they are written in.
import type { Element } from 'domhandler'

/** "responsive" is none. */
const RESPONSE =
  /comm?ent|kommentt?|koment|reacti|reakt|reakc|respon(?!siv)|feedback|discuss|conversation|diskus|pingback|trackback|webmention|opinion|repl(?:y|ies)|yorum|hozzasz|tanggap|prispev/i

/** True for such an id or class. */
export const isNamedResponse = (name: string): boolean => RESPONSE.test(name)

export const isCalledResponse = ({ attribs: { id = '', class: classes = '' } }: Element): boolean =>
  isNamedResponse(`${id} ${classes}`)

/** A row whose members are each called so, or stand in what is. */
export const isCalledThread = ({
  parent,
  members,
}: {
  readonly parent: Element
  readonly members: readonly Element[]
}): boolean => isCalledResponse(parent) || members.every(isCalledResponse) || members.every(isNumbered)

/** "c12" and "com12" are short for a comment where all beside each other are called so. */
const isNumbered = ({ attribs: { id = '' } }: Element): boolean => /^(?:c|com|comm|cmt|kom)[-_]?\d{1,12}$/i.test(id)
