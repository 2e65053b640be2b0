// The cascade card in words, a fact a line, for the terminal.
import { durationInWords } from './duration.ts'
import { counted } from './plural.ts'
import type { CascadeCardJson } from './shapes.ts'

export function cardText(card: CascadeCardJson): string {
  const lines = [...sizeLines(card), ...timeLines(card), ...oddLines(card), ...baselineLines(card)]
  return `${lines.join('\n')}\n`
}

function sizeLines({ posts, blogs, people, comments, depth, breadth, virality, shape }: CascadeCardJson) {
  return [
    `${counted(posts, 'post')} on ${counted(blogs, 'blog')} and ${counted(comments, 'comment')}, by ${counted(people, 'person', 'people')}`,
    `shape: ${shape}, ${depth} deep, ${breadth} wide${virality === null ? '' : `, structural virality ${virality.toFixed(2)}`}`,
  ]
}

function timeLines({ halfWithin, ninetyWithin, medianDelay, quietFor, growing }: CascadeCardJson): readonly string[] {
  if (halfWithin === null || ninetyWithin === null) return ['no answer is dated after the post']
  const half = `half within ${durationInWords(halfWithin)}, nine tenths within ${durationInWords(ninetyWithin)}`
  return [
    medianDelay === null ? half : `${half}; an answer took ${durationInWords(medianDelay)} (median)`,
    ...(quietFor === null
      ? []
      : [`${growing ? 'still growing' : 'not growing'}: quiet for ${durationInWords(quietFor)} when last read`]),
  ]
}

function oddLines({ oddities, leftOut }: CascadeCardJson): readonly string[] {
  const { undated, older, backwards, roots } = oddities
  const odd = [
    ...(undated > 0 ? [`${counted(undated, 'post')} without a date`] : []),
    ...(older > 0
      ? [`${counted(older, 'answer')} dated before what ${older === 1 ? 'it answers' : 'they answer'}`]
      : []),
    ...(backwards > 0 ? [`${counted(backwards, 'link')} back to an answer`] : []),
    ...(roots === 0 ? ['the first posts answer each other'] : roots > 1 ? [counted(roots, 'root')] : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'post')} left out, this answer holds no more`] : []),
  ]
  return odd.length === 0 ? [] : [`odd: ${odd.join(', ')}`]
}

function baselineLines({ baselines }: CascadeCardJson): readonly string[] {
  const { shareAsLarge, halfWithinDays, ninetyWithinDays, commonestShape, source } = baselines
  const size =
    shareAsLarge === null
      ? []
      : [`of the blog cascades anybody answered, ${percent(shareAsLarge)} are as large or larger`]
  return [
    ...size,
    `the commonest shape is the ${commonestShape}; half of the links to a post come within ${halfWithinDays} days, nine tenths within ${ninetyWithinDays}`,
    `(${source.citation}; ${source.address})`,
  ]
}

const percent = (share: number): string => `${share >= 0.1 ? (100 * share).toFixed(0) : (100 * share).toPrecision(2)} %`
