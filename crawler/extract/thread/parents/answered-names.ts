// Which response a response answers by how it begins: "@Ada: …" answers what Ada last said before it.
import type { Response } from '../response.ts'

const NAMED = /^@\s?([\p{L}\p{N}][\p{L}\p{N} _.'’-]{1,60})/u

/** Ids of the responses answered, by the responses that say so. A first name that two people have tells neither. */
export function answeredNames(responses: readonly Response[]): ReadonlyMap<Response, string> {
  if (!responses.some(({ text }) => text.startsWith('@'))) return new Map()
  const last = new Map<string, { readonly author: string; readonly id: string }>()
  const shared = new Set<string>()
  const found = new Map<Response, string>()
  for (const response of responses) {
    const called = NAMED.exec(response.text)?.[1]
    const answered = called === undefined ? null : calledBy(called, last, shared)
    if (answered !== null) found.set(response, answered)
    const author = lettersOf(response.author ?? '')
    if (author === '' || response.id === null) continue
    const first = lettersOf(response.author?.split(/\s/)[0] ?? '')
    const before = last.get(first)
    if (before !== undefined && before.author !== author) shared.add(first)
    for (const name of [author, first]) last.set(name, { author, id: response.id })
  }
  return found
}

/** As many words as are a name, at most four. */
function calledBy(
  called: string,
  last: ReadonlyMap<string, { readonly id: string }>,
  shared: ReadonlySet<string>,
): string | null {
  const words = called.split(/\s+/).slice(0, 4)
  for (let count = words.length; count > 0; count--) {
    const name = lettersOf(words.slice(0, count).join(' '))
    const answered = last.get(name)
    if (answered !== undefined && name !== '') return shared.has(name) ? null : answered.id
  }
  return null
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
