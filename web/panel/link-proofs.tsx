// Why we say that one post answers another: what the source says, what the target shows, when it was seen, what is missing.

import { dayInWords } from '../../answers/dates.ts'
import { counted } from '../../answers/plural.ts'
import { doubtWords } from '../../answers/reason-words.ts'
import type { EvidenceJson, LinkJson } from '../../answers/shapes.ts'
import { MarkedSentence } from './marked-sentence.tsx'

const STATES: Readonly<Record<LinkJson['state'], string>> = {
  confirmed: 'The answering post links to it',
  claimed: 'Shown on the answered post, not seen on the answering one',
  denied: 'The answering post was read and does not link',
  gone: 'It was there once',
}

export function LinkProofs({ link, open }: { readonly link: LinkJson; readonly open: boolean }) {
  const own = link.evidence.filter(({ kind }) => kind === 'citation' || kind === 'comment')
  const shown = link.evidence.filter(({ kind }) => kind !== 'citation' && kind !== 'comment')
  return (
    <details class="proofs" open={open}>
      <summary>
        <span class={`badge ${link.state}`}>{link.state}</span> {counted(link.evidence.length, 'proof')}
      </summary>
      <p class="quiet">
        {STATES[link.state]}
        {link.reason ? ` (${doubtWords(link.reason)})` : ''}
      </p>
      <Side title="The answering post says" none="Nothing was seen there." evidence={own} />
      <Side title="The answered post shows" none="No trackback, pingback or webmention of it." evidence={shown} />
    </details>
  )
}

interface SideProps {
  readonly title: string
  readonly none: string
  readonly evidence: readonly EvidenceJson[]
}

function Side({ title, none, evidence }: SideProps) {
  return (
    <>
      <h4>{title}</h4>
      {evidence.length === 0 && <p class="quiet">{none}</p>}
      {evidence.map((proof, index) => (
        <Proof key={index} proof={proof} />
      ))}
    </>
  )
}

function Proof({ proof }: { readonly proof: EvidenceJson }) {
  return (
    <div class="proof">
      {proof.title && (
        <p>
          <strong dir="auto">{proof.title}</strong>
        </p>
      )}
      <MarkedSentence sentence={proof.context ?? proof.excerpt} anchor={proof.anchorText} />
      <p class="quiet">{factsOf(proof).join(' · ')}</p>
    </div>
  )
}

/** Kind, place on the page, rel, and when it was seen first and last. */
function factsOf({
  kind,
  zone,
  rel,
  mention,
  inferred,
  firstSeen,
  lastSeen,
  goneAt,
  seen,
}: EvidenceJson): readonly string[] {
  const times = seen.reduce((sum, { at }) => sum + at.length, 0)
  const [first, last, gone] = [dayInWords(firstSeen), dayInWords(lastSeen), dayInWords(goneAt)]
  return [
    inferred ? `${kind}, told from its words alone` : kind,
    ...(zone === null ? [] : [`in the ${zone}`]),
    ...(mention === null || mention === 'mention' ? [] : [mention]),
    ...(rel === null ? [] : [`rel “${rel}”`]),
    ...(first === null
      ? []
      : [first === last ? `seen ${first}` : `seen ${times < 2 ? '' : `${times} times, `}${first} to ${last}`]),
    ...(gone === null ? [] : [`gone ${gone}`]),
  ]
}
