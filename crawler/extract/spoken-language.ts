// In which language a page is written that does not declare one: by its longer texts, as eld tells languages apart.
import { eld } from 'eld/extrasmall'
import type { Dom } from './dom.ts'
import { SILENT } from './text.ts'

/** Half as many letters as eld reads, of texts too long to be furniture: more told nothing else on a thousand real pages. */
const SAMPLE = 500
const SHORTEST_TEXT = 15

/** "es", "zh" (ISO 639-1); null where nothing is clear. */
export function spokenLanguage(dom: Pick<Dom, 'texts'>): string | null {
  const told = eld.detect(sampleOf(dom))
  return told.isReliable() ? told.language : null
}

function sampleOf({ texts }: Pick<Dom, 'texts'>): string {
  let sample = ''
  for (const { data, parent } of texts) {
    if (sample.length >= SAMPLE) break
    if (data.length < SHORTEST_TEXT || (parent && 'name' in parent && SILENT.has(parent.name))) continue
    sample += ` ${data.slice(0, SAMPLE)}`
  }
  return sample
}
