// In which language a page is written that does not declare one: by its script, else by the small words that only one language has.
import type { Dom } from './dom.ts'
import { SMALL_WORDS } from './small-words.ts'
import { SILENT } from './text.ts'

/** Letters read of a page, from its longer texts. */
const SAMPLE = 2000
const SHORTEST_TEXT = 15
/** So many letters or words must speak for a language, and so many times as many as for any other. */
const FEWEST_LETTERS = 15
const FEWEST_WORDS = 4
const CLEARLY = 1.5

/** "es", "zh"; null where nothing is clear. */
export function spokenLanguage(dom: Pick<Dom, 'texts'>): string | null {
  const sample = sampleOf(dom)
  return byScript(sample) ?? byWords(sample)
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

/** Scripts of one language, and the letters that tell apart those that share one; the first that fits. */
const SCRIPTS: readonly (readonly [RegExp, readonly (readonly [string, RegExp])[]])[] = [
  [/[\u3041-\u30ff]/g, [['ja', /./]]],
  [/[\uac00-\ud7af]/g, [['ko', /./]]],
  [/[\u4e00-\u9fff]/g, [['zh', /./]]],
  [/[\u0e01-\u0e5b]/g, [['th', /./]]],
  [/[\u05d0-\u05ea]/g, [['he', /./]]],
  [/[\u0370-\u03ff]/g, [['el', /./]]],
  [/[\u0904-\u0939]/g, [['hi', /./]]],
  [/[\u10a0-\u10ff]/g, [['ka', /./]]],
  [
    /[\u0621-\u06cc]/g,
    [
      ['fa', /[پچژگی]/],
      ['ar', /./],
    ],
  ],
  [
    /[\u0410-\u045f\u0490\u0491]/g,
    [
      ['uk', /[іїєґ]/i],
      ['sr', /[ђћџљњ]/i],
      ['ru', /[ыэё]/i],
      ['bg', /./],
    ],
  ],
]

/** Letters of any of these. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3041-\ud7af]/

function byScript(sample: string): string | null {
  if (!OTHER_SCRIPT.test(sample)) return null
  for (const [letters, languages] of SCRIPTS)
    if ((sample.match(letters)?.length ?? 0) >= FEWEST_LETTERS)
      return languages.find(([, tells]) => tells.test(sample))?.[0] ?? null
  return null
}

function byWords(sample: string): string | null {
  const counts = new Map<string, number>()
  // Parts of addresses ("www.name.com") are no words.
  for (const word of sample.toLowerCase().match(/[^\s,;!?"()«»„“”]+/g) ?? [])
    for (const language of SMALL_WORDS.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [[best, most] = ['', 0], [, next] = ['', 0]] = [...counts].sort((one, other) => other[1] - one[1])
  return most >= FEWEST_WORDS && most >= next * CLEARLY ? best : null
}
