// What an answer says with its link, and, unfolded, the proofs of that link.
import { proofSaying } from '../../answers/said.ts'
import type { LinkJson } from '../../answers/shapes.ts'
import { LinkProofs } from './link-proofs.tsx'
import { MarkedSentence } from './marked-sentence.tsx'

interface SaidProps {
  readonly link: LinkJson
  /** The proofs, the sentence among them, are there at once. */
  readonly open: boolean
}

export function Said({ link, open }: SaidProps) {
  const said = proofSaying(link)
  return (
    <>
      {said && !open && (
        <blockquote class="said">
          <MarkedSentence sentence={said.context ?? said.excerpt} anchor={said.anchorText} />
        </blockquote>
      )}
      <LinkProofs link={link} open={open} />
    </>
  )
}
