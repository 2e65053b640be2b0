import { expect, test } from 'vitest'
import { proofSaying } from './said.ts'
import type { EvidenceJson } from './shapes.ts'

const proof = (context: string | null, excerpt: string | null) => ({ context, excerpt }) as EvidenceJson

test('the answer’s own sentence goes before the excerpt of a linkback', () => {
  const [ping, own] = [proof(null, 'cut short [...]'), proof('As Ada says, it rains.', null)]
  expect(proofSaying({ evidence: [ping, own] })).toBe(own)
  expect(proofSaying({ evidence: [proof('', null), ping] })).toBe(ping)
  expect(proofSaying({ evidence: [proof(null, null)] })).toBeUndefined()
})
