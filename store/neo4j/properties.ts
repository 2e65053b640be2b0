// Facts ⇄ properties. A field is a property of its own name, so that Cypher reads it; `from` (who told which field) and `seen` (sightings)
// are JSON; `digest` tells two states of a fact apart. What has no digest is only pointed at: no fact of its own.
import { hash } from 'node:crypto'
import neo4j from 'neo4j-driver'
import { EVIDENCE_FIELDS } from '../../graph/fields.ts'
import type { Evidence, EvidenceKind, From, Reading, Sighting } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import { firstOf, lastOf } from '../../graph/time.ts'

export type Properties = Readonly<Record<string, unknown>>

/** With a digest over all of it. */
export function digested(properties: Properties): Properties {
  return { ...properties, digest: digestOf(JSON.stringify(properties)) }
}

/** No part holds a line break. */
export function digestOf(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\n'), 'base64url')
}

/** Null fields are null here too, which takes them from a node that had them. */
export function told(names: readonly string[], node: { readonly from: From }): Properties {
  const values = node as unknown as Properties
  const fields = names.map((name) => [name, propertyOf(values[name])])
  return { ...Object.fromEntries(fields), from: JSON.stringify(inOrder(node.from)) }
}

export function toldBack(names: readonly string[], properties: Properties): Properties {
  const fields = names.map((name) => [name, properties[name] ?? null])
  return { ...Object.fromEntries(fields), from: JSON.parse(String(properties.from)) }
}

/** Our numbers are whole; the driver would write them as floats. */
function propertyOf(value: unknown): unknown {
  return typeof value === 'number' ? neo4j.int(value) : (value ?? null)
}

function inOrder(from: From): From {
  return Object.fromEntries(sortedBy(Object.entries(from), ([name]) => name))
}

export function shown(seen: readonly Sighting[]): Properties {
  return { seen: JSON.stringify(seen), ...seenBetween(seen) }
}

export function seenBetween(seen: readonly Sighting[]): Properties {
  const times = seen.flatMap(({ at }) => at)
  return { firstSeen: firstOf(times), lastSeen: lastOf(times) }
}

export function shownBack({ seen }: Properties): readonly Sighting[] {
  return JSON.parse(String(seen)) as Sighting[]
}

/** One proof as it stands in a relationship's list `evidence`; the relationship itself knows kind, source and target. */
export function proofText(proof: Evidence): string {
  const present: Record<string, unknown> = {}
  for (const name of IN_PROOF) {
    const value = name === 'from' ? inOrder(proof.from) : proof[name]
    if (value !== null) present[name] = value
  }
  return JSON.stringify(present)
}

const OF_PROOF = ['zone', 'anchorText', 'comment', ...EVIDENCE_FIELDS] as const
const UNTOLD = Object.fromEntries(OF_PROOF.map((name) => [name, null]))
/** Sorted, so that equal proofs have equal texts. */
const IN_PROOF = [...OF_PROOF, 'from', 'seen'].sort() as readonly ((typeof OF_PROOF)[number] | 'from' | 'seen')[]

export function proofBack(kind: EvidenceKind, source: string, target: string, text: string): Evidence {
  return { kind, source, target, ...UNTOLD, ...JSON.parse(text) }
}

export function readingBack({ page, road, at, outcome, body, thread, next, reason, notes }: Properties): Reading {
  const own = notes == null ? { validators: null, leads: [] } : JSON.parse(String(notes))
  const spoken = { page, road, at, outcome, body: body ?? null, thread: thread ?? null, next, reason: reason ?? null }
  return { ...spoken, ...own } as Reading
}
