// Runs bin/grapevine as a person would: a process of its own, in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { HOME } from './imports.ts'

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Settings of whoever runs the tests must not reach the commands they run. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GRAPEVINE_')))

export function startGrapevine(words: readonly string[], folder: string): ChildProcess {
  return spawn(join(HOME, 'bin/grapevine'), words, { cwd: folder, env: environment, stdio: 'pipe' })
}

/** Runs to the end; `input` is its standard input. */
export async function grapevine(words: readonly string[], folder: string, input = ''): Promise<Run> {
  const child = startGrapevine(words, folder)
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('close', resolve)
  child.stdin?.end(input)
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')))
  return { status: await promise, stdout: stdout ?? '', stderr: stderr ?? '' }
}

/** A folder that goes away with `using`. */
export function newFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'grapevine-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
