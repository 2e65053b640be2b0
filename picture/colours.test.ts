import { lab, rgb } from 'd3'
import { describe, expect, test } from 'vitest'
import { HUES, PALETTES, SCHEMES, toneColour, toneOf } from './colours.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour)
  const [red, green, blue] = [r, g, b].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
const tones = Array.from({ length: 21 }, (_, step) => step / 20)

describe.each(SCHEMES)('the colours of the %s scheme', (scheme) => {
  const palette = PALETTES[scheme]

  test('stand out from the paper by 3:1 along the whole ramp', () => {
    for (const tone of tones) expect(contrast(toneColour(tone, scheme), palette.paper)).toBeGreaterThanOrEqual(3)
  })

  test('of classes stand out from the paper by 3:1', () => {
    for (const colour of HUES[scheme]) expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3)
  })

  test('go from light to dark without turning back, so that the ramp is read without colour vision', () => {
    const lightness = tones.map((tone) => lab(toneColour(tone, scheme)).l)
    for (const [index, l] of lightness.entries()) if (index > 0) expect(l).toBeLessThan(lightness[index - 1] ?? 100)
  })

  test('make words readable: 4.5:1 for ink, quiet words and the accent', () => {
    for (const colour of [palette.ink, palette.quiet, palette.accent]) {
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour, palette.shade)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('ten minutes are as warm as it gets, a month as cool', () => {
  expect([toneOf(1), toneOf(600), toneOf(30 * 86_400), toneOf(9e9)]).toEqual([0, 0, 1, 1])
})
