// Which response a response says it answers by a link: "In reply to <a href="#comment-7">Ada</a>", "@Ada" linked, "Parent", ">>7".
import { type ChildNode, Element, Text } from 'domhandler'
import { type Reading, targetOf } from '../../context.ts'
import { parentOf } from '../../dom.ts'
import { textOf } from '../../text.ts'
import { numberedLinks } from '../items/ids.ts'
import type { Response } from '../response.ts'
import { responseReader } from '../response-round.ts'
import { saysReply } from './reply-words.ts'

/** Ids of the responses answered, by the responses that say so; the first such link of each counts. */
export function answeredLinks(responses: readonly Response[], reading: Reading): ReadonlyMap<Response, string> {
  const byId = new Map(
    responses.flatMap((response) => (response.id === null ? [] : [[response.id, response] as const])),
  )
  const responseRound = responseReader(responses)
  const order = new Map(responses.map((response, place) => [response, place]))
  const found = new Map<Response, string>()
  for (const { anchor, id, isBare } of numberedLinks(reading)) {
    const answered = byId.get(id)
    const answer = answered && responseRound(anchor)
    if (!answered || !answer || answer === answered || found.has(answer) || !speaksOfAnswer(anchor)) continue
    const isHere = isBare || targetOf(anchor, reading)?.hostname === reading.url.hostname
    if (isHere && isBefore(answered, answer, order)) found.set(answer, answered.id as string)
  }
  return found
}

const LINKED = /^(?:@|>>\s?\d|»\s?\d)|^\W{0,2}(?:parent|up thread|уровень выше|родительский)\b/iu
const MARKED =
  /(?:^|[\s_-])(?:in[-_]?reply[-_]?to|reply[-_]?to|replied[-_]?to|reply[-_]?origin|comment[-_]?parent|link-to-parent|parent[-_]?(?:link|comment))(?:[\s_-]|$)/i
const NEAR = 40

function speaksOfAnswer(anchor: Element): boolean {
  const text = textOf(anchor)
  if (LINKED.test(text)) return true
  const { class: token = '', rel = '' } = anchor.attribs
  if (MARKED.test(`${token} ${rel}`) || MARKED.test(parentOf(anchor)?.attribs.class ?? '')) return true
  const before = `${beside(anchor.prev?.prev ?? null)} ${beside(anchor.prev)}`
  return saysReply(`${before.slice(-NEAR)} ${beside(anchor.next).slice(0, NEAR)}`) || saysReply(text)
}

const beside = (node: ChildNode | null): string => (node instanceof Element || node instanceof Text ? textOf(node) : '')

/** Nobody answers what was not said yet: by their times, or as they stand. */
function isBefore(one: Response, other: Response, order: ReadonlyMap<Response, number>): boolean {
  const [said, answered] = [one, other].map(({ publishedAt }) => Date.parse(publishedAt ?? '')) as [number, number]
  return Number.isNaN(said) || Number.isNaN(answered) || said === answered
    ? (order.get(one) ?? 0) < (order.get(other) ?? 0)
    : said < answered
}
