import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { citationFile } from './citation.ts'

const hasValidator = spawnSync('cffconvert', ['--version']).status === 0
const CITED = {
  ...{ version: '1.0.0', exportedAt: '2026-01-31T12:00:00Z', asOf: '2008-05-31' },
  ...{ file: 'an "odd" name: of a file.json', sha256: '0123456789abcdef'.repeat(4) },
}

test.skipIf(!hasValidator)(
  'a CITATION.cff is one by its schema (skipped without cffconvert: pip install cffconvert)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'grapevine-citation-'))
    const file = join(folder, 'CITATION.cff')
    writeFileSync(file, citationFile(CITED))
    const { status, stdout, stderr } = spawnSync('cffconvert', ['--validate', '-i', file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('valid according to schema version 1.2.0')])
  },
)
