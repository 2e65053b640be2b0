// Conversations of their own beside the made blogosphere: posts of as many blogs, each answering an earlier one.
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { conversation } from '../store/blogosphere.ts'

export const TALKS = 20
export const TALK = 100

/** The made conversation under names that no other post links to. */
export function talk(number: number): Graph {
  return JSON.parse(
    JSON.stringify({ ...EMPTY_GRAPH, ...conversation(TALK) }).replaceAll('http://blog-', `http://talk-${number}-`),
  ) as Graph
}

export const rootOfTalk = (number: number): string => talk(number).posts[0]?.address ?? ''
