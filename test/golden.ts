// A golden file is compared with; it is written only when a person says so (GOLDEN=accept), and never in CI.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { HOME } from './imports.ts'

const isAccepting = process.env.GOLDEN === 'accept' && process.env.CI === undefined

/** Fails when `text` is not what the file says, or when there is no such file. */
export function expectGolden(path: string, text: string): void {
  const file = join(HOME, path)
  if (isAccepting) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : null
  expect(text, `${path} differs: look at it, then GOLDEN=accept npm test`).toBe(kept)
}
