// Where the public test suites and real pages are, on machines that have them; never part of the project.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const DATA = process.env.GRAPEVINE_DATA ?? join(homedir(), '.cache', 'grapevine-data')

/** The folder of a suite; null on a machine without it. */
export function publicData(name: string): string | null {
  const folder = join(DATA, name)
  return existsSync(folder) ? folder : null
}
