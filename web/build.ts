// Builds the web when that was never done, or when a source is newer than what was built.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOUSE = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(HOUSE, 'web', 'dist')
/** Everything that ends in the built files. */
const SOURCES = ['web', 'picture', 'answers', 'package-lock.json']

/** The web cannot be built here; the message says how to mend it. */
export class WebBuildError extends Error {
  readonly code = 'web/cannot-build'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WebBuildError'
  }
}

/** The folder with the built web, fresh. Throws WebBuildError. */
export async function buildWeb(): Promise<string> {
  if ((await changedAt(join(DIST, 'index.html'))) > (await newestSource())) return DIST
  try {
    const { build } = await import('vite')
    await build({ configFile: join(HOUSE, 'web', 'vite.config.ts'), logLevel: 'error' })
  } catch (error) {
    throw new WebBuildError(`The web could not be built (${(error as Error).message}). Run npm install once more.`, {
      cause: error,
    })
  }
  return DIST
}

async function newestSource(): Promise<number> {
  const times = await Promise.all(SOURCES.map((name) => newestUnder(join(HOUSE, name))))
  return Math.max(...times)
}

async function newestUnder(path: string): Promise<number> {
  if (path === DIST || path.endsWith('.test.ts')) return 0
  const entries = await readdir(path).catch(() => [])
  const times = await Promise.all(entries.map((name) => newestUnder(join(path, name))))
  return Math.max(entries.length === 0 ? await changedAt(path) : 0, ...times)
}

/** Milliseconds since 1970; 0 when there is no such file. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
