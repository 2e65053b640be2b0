// The whole picture for paper: laid out as wide as a sheet, at a size that can be read, over as many sheets as it needs.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Scheme } from '../../picture/colours.ts'
import { sceneBetween } from '../../picture/near.ts'
import type { Scene } from '../../picture/scene.ts'
import { type Sheet, sheetsOf } from '../../picture/sheets.ts'
import type { ConversationView } from '../conversation-view.ts'
import { drawSvg } from '../draw/svg.ts'
import { sceneOf } from '../use-scene.ts'
import { AxisWords } from './axis.tsx'

/** Pixels of the picture on a sheet: A4 and Letter show them at about five sixths of their size. */
const WIDTH = 820
/** The first sheet has the title and the sentence above the picture. */
const [FIRST, LATER] = [740, 1040]
/** A picture that is little higher than the first sheet is made smaller to fit, not cut. */
const MOST_SHRUNK = 1.3
/** Pixels for the words of the axis, which each sheet has above it. */
const AXIS = 28

interface PaperProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly scheme: Scheme
  /** Of a map: where its posts were settled. */
  readonly places: Float32Array | null
}

export function Paper({ data, view, scheme, places }: PaperProps) {
  const scene = useMemo(() => sceneOf(data, WIDTH, view, places), [data, view, places])
  const sheets = useMemo(() => (scene === null ? [] : sheetsFor(scene)), [scene])
  if (scene === null) return null
  return (
    <>
      {sheets.map((sheet) => (
        <PaperSheet key={sheet.top} {...{ scene, sheet, scheme }} />
      ))}
    </>
  )
}

const sheetsFor = (scene: Scene): readonly Sheet[] =>
  scene.height > FIRST * MOST_SHRUNK ? sheetsOf(scene, FIRST, LATER) : [{ top: 0, bottom: scene.height }]

function PaperSheet({ scene, sheet: { top, bottom }, scheme }: { scene: Scene; sheet: Sheet; scheme: Scheme }) {
  const marks = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    if (marks.current) drawSvg(marks.current, sceneBetween(scene, top, bottom), scheme, true)
  }, [scene, top, bottom, scheme])
  const share = top === 0 ? Math.min(100, (100 * FIRST) / (bottom - top)) : 100
  const [width, height, over] = [scene.width, bottom - top, top > 0 && scene.ticks.length > 0 ? AXIS : 0]
  return (
    <svg
      class="paper"
      style={{ maxWidth: `${share}%` }}
      viewBox={`0 0 ${width} ${height + over}`}
      width={width}
      height={height + over}
      aria-hidden="true"
    >
      {over > 0 && <AxisWords scene={scene} scheme={scheme} />}
      <svg ref={marks} y={over} viewBox={`0 ${top} ${width} ${height}`} width={width} height={height} />
    </svg>
  )
}
