// What the signs of the picture mean, and how much of the conversation is shown.
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import { legendLook, legendWidth } from '../../picture/looks.ts'
import type { LegendEntry, Scene } from '../../picture/scene.ts'
import { showingInWords } from '../../picture/showing.ts'

interface LegendProps {
  readonly scene: Scene
  readonly scheme: Scheme
  /** Something is new since the last visit. */
  readonly withNew: boolean
}

export function Sign({ entry, scheme }: { readonly entry: LegendEntry; readonly scheme: Scheme }) {
  const width = legendWidth(entry)
  return (
    <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      {legendLook(entry, scheme).map((look, index) => (
        <path key={index} {...look} />
      ))}
    </svg>
  )
}

export function Legend({ scene, scheme, withNew }: LegendProps) {
  return (
    <ul class="legend">
      {scene.legend.map((entry) => (
        <li key={entry.words}>
          <Sign entry={entry} scheme={scheme} />
          {entry.words}
        </li>
      ))}
      {withNew && (
        <li>
          <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
            <circle cx="11" cy="6" r="4" fill={PALETTES[scheme].accent} />
          </svg>
          new since your last visit
        </li>
      )}
      <li class="showing">{showingInWords(scene.showing)}</li>
    </ul>
  )
}
