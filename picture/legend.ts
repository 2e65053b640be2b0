// What the signs of a scene mean, for the signs that occur in it only.

import type { Hues } from './hues.ts'
import type { LegendEntry, Undressed } from './scene.ts'

export function legendOf(scene: Undressed, { words, rest }: Hues): readonly LegendEntry[] {
  const { posts, tendrils, grapes } = scene
  const entry = (sign: LegendEntry['sign'], words: string, occurs: boolean): readonly LegendEntry[] =>
    occurs ? [{ sign, hue: null, words }] : []
  const toned = tendrils.some(({ tone }) => tone !== null)
  return [
    ...entry('tones', 'answered within 10 minutes … after a month', toned),
    ...words.map((name, hue): LegendEntry => ({ sign: 'hue', hue, words: name })),
    ...entry('hue', rest, words.length > 0 && posts.some(({ root, hue }) => !root && hue === null)),
    ...entry('area', 'larger: more responses', posts.length > 1),
    ...entry(
      'comment',
      'comment',
      grapes.some(({ reply }) => !reply),
    ),
    ...entry(
      'reply',
      'reply to a comment',
      grapes.some(({ reply }) => reply),
    ),
    ...entry(
      'claimed',
      'claimed: only the answered side shows it',
      tendrils.some(({ state }) => state === 'claimed'),
    ),
    ...entry(
      'denied',
      'denied or gone',
      tendrils.some(({ cross }) => cross),
    ),
    ...entry(
      'leaf',
      'trackback, pingback or webmention',
      tendrils.some(({ leaf }) => leaf),
    ),
    ...entry(
      'proofs',
      'several proofs of one response',
      tendrils.some(({ proofs }) => proofs > 0),
    ),
    ...entry(
      'stub',
      'choose a post to see whom it answers',
      tendrils.some(({ stub }) => stub),
    ),
    ...entry('outside', 'also links to', scene.strands.length > 0),
    ...entry(
      'unread',
      posts.some(({ state }) => state === 'refused') ? 'not read' : 'not read yet',
      posts.some(({ state }) => state === 'unread' || state === 'refused'),
    ),
    ...entry(
      'gone',
      'gone',
      posts.some(({ state }) => state === 'gone'),
    ),
    ...entry(
      'folded',
      'more posts, folded: press to open',
      posts.some(({ folded }) => folded > 0),
    ),
    ...entry('undated', 'date unknown', posts.some(({ undated }) => undated) || grapes.some(({ undated }) => undated)),
  ]
}
