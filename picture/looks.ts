// What each mark looks like, as SVG attributes: the picture on the screen and the one in a file are dressed by the same hand.
import type { LinkState } from '../answers/shapes.ts'
import { HUES, PALETTES, paleColour, type Scheme, toneColour } from './colours.ts'
import type { Grape, Label, LegendEntry, PostMark, Strand, Tendril } from './scene.ts'
import { lineOf, outlineOf } from './tendril-paths.ts'

export type Look = Readonly<Record<string, string | number>>

function hueOf({ tone, hue }: Pick<PostMark, 'tone' | 'hue'>, scheme: Scheme): string {
  if (hue !== null) return HUES[scheme][hue] ?? PALETTES[scheme].quiet
  return tone === null ? PALETTES[scheme].quiet : toneColour(tone, scheme)
}

const line = (stroke: string, width: number): Look => ({
  ...{ fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
})

export function postLook(mark: PostMark, scheme: Scheme): Look {
  const { paper, accent } = PALETTES[scheme]
  const hue = mark.root ? accent : hueOf(mark, scheme)
  if (mark.folded > 0) return { fill: paper, stroke: hue, 'stroke-width': 2 }
  const hollow = mark.state !== 'read' && mark.state !== 'page'
  const ring: Look = hollow
    ? { fill: paper, stroke: hue, 'stroke-width': 1.8 }
    : { fill: hue, stroke: paper, 'stroke-width': 1.5 }
  return mark.undated && !mark.root
    ? { ...ring, fill: paper, stroke: hue, 'stroke-width': 1.6, 'stroke-dasharray': '2 2' }
    : ring
}

const DASHES: Readonly<Record<LinkState, Look>> = {
  ...{ confirmed: {}, claimed: { 'stroke-dasharray': '4 3.5' } },
  ...{ denied: { 'stroke-dasharray': '1 4' }, gone: { 'stroke-dasharray': '1 4' } },
}

/** Broken lines are never heavier: they say that something is lacking. */
const BROKEN = 1.4

/** A link that only the target tells of is a broken line; the others are bands with thickness. */
export function tendrilLook(mark: Tendril, scheme: Scheme): Look & { readonly d: string } {
  const hue = hueOf(mark, scheme)
  const outline = mark.state === 'confirmed' ? outlineOf(mark) : null
  if (outline !== null) return { d: outline, fill: hue, stroke: 'none' }
  const width = mark.state === 'confirmed' ? mark.width : Math.min(BROKEN, mark.width)
  return { d: lineOf(mark), ...line(hue, width), ...DASHES[mark.state] }
}

export const signLook = (mark: Tendril, scheme: Scheme): Look => line(hueOf(mark, scheme), 1.5)
export const leafLook = (scheme: Scheme): Look => ({
  fill: PALETTES[scheme].leaf,
  stroke: PALETTES[scheme].paper,
  'stroke-width': 1,
})
export const strandLook = (mark: Strand, scheme: Scheme): Look => ({
  ...line(mark.pale ? paleColour(PALETTES[scheme].strand, scheme) : PALETTES[scheme].strand, 0.8),
  ...(mark.state === 'confirmed' ? {} : { 'stroke-dasharray': '3 3' }),
})
export const shootLook = (scheme: Scheme): Look => line(PALETTES[scheme].comment, 1.1)
export const arcLook = (scheme: Scheme): Look => ({ ...line(PALETTES[scheme].reply, 0.9), 'stroke-opacity': 0.7 })
/** The cross of a gone post, the plus of a bud. */
export const crossLook = (scheme: Scheme): Look => line(PALETTES[scheme].ink, 1.4)
export const silenceLook = (scheme: Scheme): Look => ({ fill: PALETTES[scheme].shade })
export const haloLook = (scheme: Scheme): Look => ({ fill: PALETTES[scheme].halo })
export const tickLook = (scheme: Scheme): Look => line(PALETTES[scheme].rule, 1)
export const barLook = (scheme: Scheme): Look => ({ fill: PALETTES[scheme].strand, 'fill-opacity': 0.6 })
export const stripWordsLook = (scheme: Scheme): Look => ({
  ...{ fill: PALETTES[scheme].quiet, 'font-size': 10, 'text-anchor': 'middle' },
})
export const curveLook = (scheme: Scheme): Look => line(PALETTES[scheme].accent, 1.4)

export function grapeLook(mark: Grape, scheme: Scheme): Look {
  const { paper, comment, reply } = PALETTES[scheme]
  const hue = mark.reply ? reply : comment
  return mark.undated
    ? { fill: paper, stroke: hue, 'stroke-width': 1 }
    : { fill: hue, stroke: paper, 'stroke-width': 0.5 }
}

/** What is read, not only found. */
const isTold = ({ kind }: Label): boolean => kind === 'said' || kind === 'root'

/** A halo of paper keeps words readable where a line passes. */
export function labelLook(label: Label, scheme: Scheme): Look {
  const { paper, quiet, ink } = PALETTES[scheme]
  return {
    ...{ 'font-size': label.size, 'text-anchor': label.anchor, fill: isTold(label) ? ink : quiet },
    ...{ stroke: paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
  }
}

/** The name and the title of a label, each written in its own direction. */
export function wordsLook({ strong, quiet }: Label, scheme: Scheme): readonly { words: string; look: Look }[] {
  const isolate: Look = { 'unicode-bidi': 'isolate' }
  const gap: Look = strong === '' ? {} : { dx: 7 }
  return [
    ...(strong === '' ? [] : [{ words: strong, look: { ...isolate, ...STRONG, fill: PALETTES[scheme].ink } }]),
    ...(quiet === '' ? [] : [{ words: quiet, look: { ...isolate, ...gap } }]),
  ]
}
const STRONG: Look = { 'font-weight': 650 }

/** Pixels of what stands before the words of a legend entry; it is 12 high. */
export const legendWidth = ({ sign }: LegendEntry): number => (sign === 'tones' ? RAMP : LONG.has(sign) ? 22 : 12)
const LONG = new Set<LegendEntry['sign']>(['area', 'claimed', 'denied', 'proofs', 'outside', 'stub'])
const RAMP = 48
const RAMP_STEPS = 24

/** The ramp from fast to slow, in steps too fine to be told apart. */
function rampLook(scheme: Scheme): readonly (Look & { readonly d: string })[] {
  const step = RAMP / RAMP_STEPS
  return Array.from({ length: RAMP_STEPS }, (_, index) => ({
    ...{ d: `M${index * step},2h${step + (index + 1 < RAMP_STEPS ? 0.3 : 0)}v8H${index * step}Z` },
    fill: toneColour((index + 0.5) / RAMP_STEPS, scheme),
  }))
}

/** What stands before the words of a legend entry. */
export function legendLook({ sign, hue }: LegendEntry, scheme: Scheme): readonly (Look & { readonly d: string })[] {
  const { paper, ink, quiet, accent, comment, reply } = PALETTES[scheme]
  const disc = (x: number, r: number, look: Look) => ({
    d: `M${x - r},6a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`,
    ...look,
  })
  const stroke = (d: string, hue: string, width: number, dash = 'none') => ({
    d,
    ...line(hue, width),
    'stroke-dasharray': dash,
  })
  switch (sign) {
    case 'tones':
      return rampLook(scheme)
    case 'hue':
      return [disc(6, 5, { fill: hueOf({ tone: null, hue }, scheme) })]
    case 'area':
      return [disc(5, 2.5, { fill: quiet }), disc(15, 5.5, { fill: quiet })]
    case 'comment':
      return [disc(7, 3.6, { fill: comment })]
    case 'reply':
      return [disc(7, 3.6, { fill: reply })]
    case 'claimed':
      return [stroke('M0,6H20', quiet, 1.4, '4 3.5')]
    case 'denied':
      return [stroke('M0,6H20', quiet, 1.6, '1 4'), stroke('M7,3L13,9M7,9L13,3', quiet, 1.5)]
    case 'proofs':
      return [stroke('M0,6H20', quiet, 1.6), stroke('M8,2V10M12,2V10M16,2V10', quiet, 1.5)]
    case 'leaf':
      return [{ d: 'M12,11Q2,11 1,2Q11,2 12,11Z', ...leafLook(scheme) }]
    case 'outside':
      return [stroke('M0,10C10,10 10,2 20,2', PALETTES[scheme].strand, 1)]
    case 'stub':
      return [stroke('M2,2H6Q11,2 11,4T16,6H20', quiet, 1.4)]
    case 'unread':
      return [disc(6, 4.5, { fill: paper, stroke: accent, 'stroke-width': 1.8 })]
    case 'gone':
      return [disc(6, 4.5, { fill: paper, stroke: accent, 'stroke-width': 1.8 }), stroke('M3,3L9,9M3,9L9,3', ink, 1.4)]
    case 'folded':
      return [disc(6, 5.5, { fill: paper, stroke: quiet, 'stroke-width': 2 }), stroke('M3,6H9M6,3V9', ink, 1.4)]
    case 'undated':
      return [disc(6, 4.5, { fill: paper, stroke: accent, 'stroke-width': 1.6, 'stroke-dasharray': '2 2' })]
  }
}
