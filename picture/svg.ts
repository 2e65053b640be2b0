// A scene as a picture file: self-contained SVG without script, style sheet or anything from elsewhere. Words are always escaped.
import { PALETTES, type Scheme } from './colours.ts'
import { type Drawn, drawingOf } from './drawing.ts'
import * as looks from './looks.ts'
import { STRIP_WORDS, stripTicks } from './overview.ts'
import type { Scene } from './scene.ts'
import { showingInWords } from './showing.ts'
import { short } from './tendrils.ts'
import { fitText, textWidth, wrapText } from './text-width.ts'

export interface SvgWords {
  readonly theme: Scheme
  readonly title: string
  /** Blog and date, under the title. */
  readonly subtitle: string
  /** The sentence of numbers. */
  readonly sentence: string
  /** The address it was drawn from. */
  readonly source: string
}

const EDGE = 20
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif'

/** The whole picture: title, sentence, vine, overview, legend and "showing N of M". */
export function sceneToSvg(scene: Scene, words: SvgWords): string {
  const { theme } = words
  const head = heading(words, scene.width)
  const foot = footing(scene, words)
  const height = head.height + scene.height + foot.height
  const size = { width: scene.width, height: Math.ceil(height), viewBox: `0 0 ${scene.width} ${Math.ceil(height)}` }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': FONT }, [
    element('title', {}, [escapeXml(words.title)]),
    element('desc', {}, [escapeXml(words.sentence)]),
    element('rect', { width: '100%', height: '100%', fill: PALETTES[theme].paper }),
    ...head.parts,
    element('g', { transform: `translate(0,${short(head.height)})` }, sceneParts(scene, theme)),
    element('g', { transform: `translate(0,${short(head.height + scene.height)})` }, foot.parts),
  ])
}

interface Block {
  readonly height: number
  readonly parts: readonly string[]
}

function heading({ theme, title, subtitle, sentence }: SvgWords, width: number): Block {
  const { ink, quiet } = PALETTES[theme]
  const room = width - 2 * EDGE
  const paragraphs = [
    { lines: wrapText(title, room, 20, true), over: 0, size: 20, weight: 700, fill: ink },
    { lines: [fitText(subtitle, room, 13)], over: 2, size: 13, weight: 400, fill: quiet },
    { lines: wrapText(sentence, room, 14, true), over: 6, size: 14, weight: 600, fill: ink },
  ]
  let y = 10
  const parts = paragraphs.flatMap(({ lines, over, size, weight, fill }) => {
    y += over
    return lines.map((words) => {
      y += size * 1.4
      return text(words, { x: EDGE, y, 'font-size': size, 'font-weight': weight, fill })
    })
  })
  return { height: y + 16, parts }
}

function sceneParts(scene: Scene, theme: Scheme): readonly string[] {
  return drawingOf(scene, theme).flatMap(({ marks }) => marks.map(markPart))
}

function markPart(mark: Drawn): string {
  if (mark.tag !== 'text') return element(mark.tag, mark.look)
  const parts = mark.parts.map(({ words, look }) => element('tspan', look, [escapeXml(words)]))
  return element('text', mark.look, parts)
}

/** Overview, legend, and what is shown of how much. */
function footing(scene: Scene, words: SvgWords): Block {
  const { quiet } = PALETTES[words.theme]
  const strip = scene.overview.bars.length > 0 ? overview(scene, words.theme) : { height: 0, parts: [] }
  const legend = legendLines(scene, words.theme, strip.height + 22)
  const y = legend.height + 22
  const note = `${showingInWords(scene.showing)} · ${words.source}`
  const last = text(fitText(note, scene.width - 2 * EDGE, 11), { x: EDGE, y, 'font-size': 11, fill: quiet })
  return { height: y + 16, parts: [...strip.parts, ...legend.parts, last] }
}

function overview(scene: Scene, theme: Scheme): Block {
  const { height, bars, curve } = scene.overview
  const ticks = stripTicks(scene)
  const y = height + STRIP_WORDS - 3
  const parts = [
    ...bars.map((bar) =>
      element('rect', {
        x: bar.x,
        y: height - bar.height,
        width: bar.width,
        height: bar.height,
        ...looks.barLook(theme),
      }),
    ),
    element('path', { d: curve, ...looks.curveLook(theme) }),
    ...ticks.map(({ x, words }) => text(words, { x, y, ...looks.stripWordsLook(theme) })),
  ]
  return { height: height + 8 + (ticks.length > 0 ? STRIP_WORDS : 0), parts }
}

/** Entries side by side, on as many lines as they need; `height` is the last line. */
function legendLines(scene: Scene, theme: Scheme, top: number): Block {
  let [x, y] = [EDGE, top]
  const parts = scene.legend.flatMap((entry) => {
    const sign = looks.legendWidth(entry) + 6
    const width = sign + textWidth(entry.words, 11) + 18
    if (x + width > scene.width - EDGE && x > EDGE) [x, y] = [EDGE, y + 20]
    const drawn = looks.legendLook(entry, theme).map((look) => element('path', look))
    const place = x
    x += width
    return [
      element('g', { transform: `translate(${short(place)},${short(y - 10)})` }, drawn),
      text(entry.words, { x: place + sign, y, 'font-size': 11, fill: PALETTES[theme].quiet }),
    ]
  })
  return { height: y, parts }
}

const text = (words: string, attributes: looks.Look): string => element('text', attributes, [escapeXml(words)])

/** `children` are markup already. */
function element(name: string, attributes: looks.Look, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value)}"`,
  )
  return `<${name}${written.join('')}${children.length === 0 ? '/>' : `>${children.join('')}</${name}>`}`
}

/** Text of XML 1.0: no control characters, no lone surrogates, no markup. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
