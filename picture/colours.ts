// The colours of the picture in its two schemes. One perceptual ramp: warm is fast, cool is slow, readable on the paper at both ends.
import { interpolateLab, piecewise } from 'd3'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

export interface Palette {
  readonly paper: string
  /** A shade off the paper: bands, buttons, the selected row. */
  readonly shade: string
  readonly ink: string
  /** Words of second rank; still 4.5:1 on the paper. */
  readonly quiet: string
  /** Lines that only guide the eye. */
  readonly rule: string
  /** Links outside the tree. */
  readonly strand: string
  readonly accent: string
  readonly comment: string
  readonly reply: string
  readonly leaf: string
  /** Round the post that a conversation began with. */
  readonly halo: string
}

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#fdfcfa',
    shade: '#f4f1ee',
    ink: '#25212b',
    quiet: '#6b6473',
    rule: '#e6e1dd',
    strand: '#b3abb5',
    accent: '#6a3fa0',
    comment: '#b7a0d6',
    reply: '#6a3fa0',
    leaf: '#3f7d44',
    halo: '#e6dbf2',
  },
  dark: {
    paper: '#17141c',
    shade: '#221d29',
    ink: '#f1edf5',
    quiet: '#a79fb1',
    rule: '#322c3a',
    strand: '#5d5568',
    accent: '#bb96f0',
    comment: '#7d62a6',
    reply: '#c9aaf7',
    leaf: '#86c98a',
    halo: '#3a2c50',
  },
}

/** Colours of classes: told apart without colour vision by lightness as well, 3:1 against the paper. */
export const HUES: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#0b5fa5', '#c2500a', '#0f7b5f', '#b0347f', '#7d6608', '#5a3fb5', '#8a2f2f'],
  dark: ['#6cb8f0', '#f0a04b', '#4fd1a5', '#f090c6', '#e3d05c', '#b3a8ff', '#ff8f85'],
}

const RAMPS: Readonly<Record<Scheme, (tone: number) => string>> = {
  light: piecewise(interpolateLab, ['#d9610a', '#cc3d55', '#a3278f', '#6a22a8', '#2f1f96']),
  dark: piecewise(interpolateLab, ['#ffc457', '#ff957a', '#e878b8', '#b478ee', '#7b80f2']),
}

/** Colour of a tone from 0 (fast) to 1 (slow). */
export const toneColour = (tone: number, scheme: Scheme): string => RAMPS[scheme](Math.min(1, Math.max(0, tone)))

/** A colour that has nearly gone into the paper. */
export const paleColour = (colour: string, scheme: Scheme): string =>
  interpolateLab(PALETTES[scheme].paper, colour)(0.38)

/** The ends of the ramp: whoever answers sooner, or later, has their colour. */
const FASTEST = 10 * 60
const SLOWEST = 30 * 24 * 3600

/** Seconds between a post and its answer → tone. */
export function toneOf(seconds: number): number {
  const share = Math.log(Math.max(seconds, 1) / FASTEST) / Math.log(SLOWEST / FASTEST)
  return Math.min(1, Math.max(0, share))
}
