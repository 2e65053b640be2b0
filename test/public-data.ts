// Where the public test suites and real pages are, on machines that have them; never part of the project.
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A file or folder there. On most machines there is none: tests skip, and say so. */
export const publicData = (...names: readonly string[]): string =>
  join(process.env.GRAPEVINE_DATA ?? join(homedir(), '.cache', 'grapevine-data'), ...names)
