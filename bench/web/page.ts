// What bench/web.ts runs inside Chromium: opens the same conversation our way and others' ways, and measures. Nothing here is a product.
import * as d3 from 'd3'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { ConversationJson } from '../../answers/shapes.ts'
import { drawingOf } from '../../picture/drawing.ts'
import { bodiesOfMap, layOut } from '../../picture/lay-out.ts'
import { settle, TOLD } from '../../picture/map-force.ts'
import type { Scene } from '../../picture/scene.ts'
import { canvasPicture } from '../../web/draw/canvas-picture.ts'
import { lightOnPost } from '../../web/draw/light.ts'
import { drawSvg } from '../../web/draw/svg.ts'
import { needsCanvas } from '../../web/parts/stage.ts'
import { bareMarks, bareRedraw, canvasOf, flush, flushed, median, place, rested, SIZE, timed } from './bare.ts'
import { opening } from './opening.ts'

const FRAMES = 24
/** Software WebGL is slow: a few frames tell as much. */
const SIGMA_FRAMES = 5

/** From text to pixels, our way: SVG where the scene is small enough, else canvas. */
function open(text: string): Scene {
  const scene = layOut(JSON.parse(text) as ConversationJson, SIZE)
  if (needsCanvas(scene)) {
    const context = canvasOf()
    canvasPicture(scene, 'light')(context, { x: 0, y: 0, k: 1, ...SIZE }, null)
    flush(context)
  } else {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('width', String(scene.width))
    svg.setAttribute('height', String(scene.height))
    place.replaceChildren(svg)
    drawSvg(svg, scene, 'light', true)
    svg.getBoundingClientRect()
  }
  return scene
}

/** The plain way that tutorials teach: all posts, force, SVG. */
function openForceSvg(text: string): void {
  const data = JSON.parse(text) as ConversationJson
  const nodes = data.posts.map(({ address }) => ({ id: address }) as d3.SimulationNodeDatum & { id: string })
  const known = new Set(nodes.map(({ id }) => id))
  const links = data.links
    .filter(({ source, target }) => known.has(source) && known.has(target))
    .map(({ source, target }) => ({ source, target }))
  const simulation = d3
    .forceSimulation(nodes)
    .force(
      'link',
      d3.forceLink<(typeof nodes)[number], (typeof links)[number]>(links).id(({ id }) => id),
    )
    .force('charge', d3.forceManyBody())
    .force('centre', d3.forceCenter(SIZE.width / 2, SIZE.height / 2))
    .stop()
  simulation.tick(300)
  const svg = d3.create('svg').attr('width', SIZE.width).attr('height', SIZE.height)
  svg
    .selectAll('line')
    .data(links as unknown as { source: { x: number; y: number }; target: { x: number; y: number } }[])
    .join('line')
    .attr('stroke', '#999')
    .attr('x1', (d) => d.source.x)
    .attr('y1', (d) => d.source.y)
    .attr('x2', (d) => d.target.x)
    .attr('y2', (d) => d.target.y)
  svg
    .selectAll('circle')
    .data(nodes)
    .join('circle')
    .attr('r', 4)
    .attr('cx', (d) => d.x ?? 0)
    .attr('cy', (d) => d.y ?? 0)
  place.replaceChildren(svg.node() as Node)
  svg.node()?.getBoundingClientRect()
}

function sigmaOf(data: ConversationJson, places: Float32Array | null): Sigma {
  const graph = new MultiDirectedGraph()
  data.posts.forEach(({ address, title }, index) => {
    const [x, y] = places
      ? [places[2 * index] ?? 0, places[2 * index + 1] ?? 0]
      : [Math.cos(index) * index, Math.sin(index) * index]
    graph.addNode(address, { x, y, size: 3, label: title, color: '#6a3fa0' })
  })
  for (const { source, target } of data.links)
    if (graph.hasNode(source) && graph.hasNode(target)) graph.addEdge(source, target, { size: 0.7, color: '#999' })
  const box = document.createElement('div')
  box.style.width = `${SIZE.width}px`
  box.style.height = `${SIZE.height}px`
  place.replaceChildren(box)
  return new Sigma(graph, box)
}

/** WebGL works when it likes: a pixel is read back so that it must have worked now. */
function finish(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  }
}

/** Data to first picture, in ms; each several times, in turn. */
export async function first(text: string, rounds: number) {
  const found = { parse: [] as number[], bare: [] as number[], ours: [] as number[] }
  let scene = open(text)
  for (let round = 0; round < rounds; round += 1) {
    await rested()
    found.parse.push(timed(() => JSON.parse(text)))
    const marks = bareMarks(drawingOf(scene, 'light'))
    const context = canvasOf()
    await rested()
    found.bare.push(flushed(context, () => bareRedraw(context, marks, { x: round, y: 0, k: 1 })))
    await rested()
    found.ours.push(
      timed(() => {
        scene = open(text)
      }),
    )
  }
  return {
    ...{ parse: median(found.parse), bare: median(found.bare), ours: median(found.ours) },
    marks: drawingOf(scene, 'light').reduce((sum, { marks }) => sum + marks.length, 0),
  }
}

/** The same by plain D3 force in SVG, once: it takes seconds. */
export async function forceSvg(text: string): Promise<number> {
  await rested()
  return timed(() => openForceSvg(text))
}

/** Frames of a scene, in ms: moved, hovered, and the bare redraw of the same marks. */
function framesOf(data: ConversationJson, scene: Scene) {
  const [picture, marks] = [canvasPicture(scene, 'light'), bareMarks(drawingOf(scene, 'light'))]
  const posts = scene.posts.map(({ address }) => address)
  const context = canvasOf()
  const found = { bare: [] as number[], pan: [] as number[], hover: [] as number[] }
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const eye = { x: -frame, y: -frame, k: 1 + frame / 100, ...SIZE }
    found.bare.push(flushed(context, () => bareRedraw(context, marks, eye)))
    found.pan.push(flushed(context, () => picture(context, eye, null)))
    found.hover.push(
      flushed(context, () => picture(context, eye, lightOnPost(data, posts[(frame * 37) % posts.length] ?? ''))),
    )
  }
  return { bare: median(found.bare), pan: median(found.pan), hover: median(found.hover) }
}

export function vineFrames(text: string) {
  const data = JSON.parse(text) as ConversationJson
  return framesOf(data, layOut(data, SIZE))
}

/** Frames of the map, and sigma's of the same posts at the same places. */
export async function mapFrames(text: string) {
  const data = JSON.parse(text) as ConversationJson
  const places = settle(bodiesOfMap(data, {})).until(TOLD[0])
  const ours = framesOf(data, layOut(data, SIZE, { view: 'map' }, places))
  const sigma = sigmaOf(data, places)
  await rested()
  const camera = sigma.getCamera()
  const frames = Array.from({ length: SIGMA_FRAMES }, (_, frame) =>
    timed(() => {
      camera.setState({ x: 0.5 + frame / 1000, ratio: 1 - frame / 200 })
      sigma.refresh({ skipIndexation: true })
      finish()
    }),
  )
  sigma.kill()
  return { ...ours, sigma: median(frames) }
}

/** The longest time that the page stands still while it opens. */
export async function longest(text: string, who: 'ours' | 'sigma') {
  await rested()
  if (who === 'ours') return timed(() => open(text))
  return timed(() => {
    sigmaOf(JSON.parse(text) as ConversationJson, null).refresh()
    finish()
  })
}

Object.assign(globalThis, { first, opening, forceSvg, vineFrames, mapFrames, longest })
