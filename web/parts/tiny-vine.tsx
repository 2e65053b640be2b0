// Draws the vine of a card.

import type { ConversationCardJson } from '../../answers/shapes.ts'
import { PALETTES, type Scheme, toneColour } from '../../picture/colours.ts'
import { layOutTinyVine } from '../../picture/tiny-vine.ts'

const SIZE = { width: 280, height: 88 }

interface TinyVineProps {
  readonly branches: ConversationCardJson['branches']
  readonly scheme: Scheme
}

export function TinyVine({ branches, scheme }: TinyVineProps) {
  const { posts, tendrils } = layOutTinyVine(branches, SIZE)
  const hue = (tone: number | null) => (tone === null ? PALETTES[scheme].accent : toneColour(tone, scheme))
  return (
    <svg class="tiny-vine" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      {tendrils.map(({ path, tone }, index) => (
        <path key={index} d={path} fill="none" stroke={hue(tone)} stroke-width="1.2" />
      ))}
      {posts.map(({ x, y, r, tone }, index) => (
        <circle key={index} cx={x} cy={y} r={r} fill={hue(tone)} />
      ))}
    </svg>
  )
}
