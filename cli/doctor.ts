// `grapevine doctor`: what is installed, reachable and writable, and how to mend what is not. Changes nothing.

import { CHECKS, type Finding } from './checkup.ts'
import type { Call } from './command.ts'
import { print } from './terminal.ts'

const MARKS = { well: '✓', missing: '–', ill: '✗' } as const

const lineOf = ({ what, state, says, mend }: Finding): string =>
  `${MARKS[state]} ${what}: ${says}${mend === null ? '' : `\n    ${mend}`}`

export async function run({ options, config }: Call): Promise<0 | 1> {
  const findings: Finding[] = []
  for (const check of CHECKS) findings.push(await check(config))
  await print(options.json ? `${JSON.stringify(findings)}\n` : `${findings.map(lineOf).join('\n')}\n`)
  return findings.some(({ state }) => state === 'ill') ? 1 : 0
}
