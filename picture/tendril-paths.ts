// The paths of a tendril and of the signs that stand on it; null where it has none of them.
import type { Tendril } from './scene.ts'
import { at, bentPath, crossPath, curveOutline, curvePath, leafPath, proofTicks } from './tendrils.ts'

/** Its closed outline when it is a band. */
export const outlineOf = ({ curve, band }: Tendril): string | null => band && curveOutline(curve, ...band)

export const lineOf = ({ curve, stem }: Tendril): string =>
  stem === null
    ? curvePath(curve)
    : `${bentPath([...stem, curve[0]])}${curvePath(curve).slice(1 + at(curve[0]).length)}`

export const proofsOf = ({ curve, proofs, gap }: Tendril): string | null =>
  proofs === 0 ? null : proofTicks(curve, proofs, gap + 5)

/** Behind the proofs. */
export const leafOf = ({ curve, leaf, proofs, gap }: Tendril): string | null =>
  leaf ? leafPath(curve, gap + (proofs === 0 ? 8 : 10 + 4 * proofs)) : null

export const crossOf = ({ curve, cross }: Tendril): string | null => (cross ? crossPath(curve) : null)
