// How much of the conversation a picture shows, in words.
import type { Scene } from './scene.ts'

/** "showing 160 of 5,000 posts, 4,840 of them folded" */
export function showingInWords({ posts, folded, of, one }: Scene['showing']): string {
  const number = (count: number) => count.toLocaleString('en-US')
  const whole = `showing ${number(posts)} of ${number(of)} ${of === 1 ? one : `${one}s`}`
  return folded === 0 ? whole : `${whole}, ${number(folded)} folded into buds`
}
