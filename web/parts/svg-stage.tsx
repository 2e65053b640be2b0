// A scene drawn as SVG, at its own size: what most conversations are shown on.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { drawSvg, lightSvg, ringSvg } from '../draw/svg.ts'
import { Axis } from './axis.tsx'
import type { StageProps } from './stage.ts'

export function SvgStage({ scene, scheme, light, rings }: StageProps) {
  const svg = useRef<SVGSVGElement>(null)
  const drawn = useRef<Pick<StageProps, 'scene' | 'scheme'> | null>(null)
  useLayoutEffect(() => {
    if (!svg.current) return
    const still =
      drawn.current === null ||
      drawn.current.scheme !== scheme ||
      drawn.current.scene.direction !== scene.direction ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    drawSvg(svg.current, scene, scheme, still)
    drawn.current = { scene, scheme }
  }, [scene, scheme])
  useLayoutEffect(() => {
    if (svg.current) ringSvg(svg.current, scene, scheme, rings)
  }, [scene, scheme, rings.selected, rings.walked, rings.fresh])
  useLayoutEffect(() => {
    if (svg.current) lightSvg(svg.current, light)
  }, [scene, scheme, light])
  useEffect(() => {
    const name = rings.walked ? 'walked' : 'selected'
    svg.current?.querySelector(`[data-ring=${name}]`)?.scrollIntoView({ block: 'nearest' })
  }, [rings.walked, rings.selected])
  return (
    <>
      <Axis scene={scene} scheme={scheme} />
      <svg
        ref={svg}
        class="vine"
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        aria-hidden="true"
      />
    </>
  )
}
