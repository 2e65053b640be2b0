// Builds the web when that was never done, or when a source is newer than what was built.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const HOUSE = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(HOUSE, 'web', 'dist')
const VITE = join(HOUSE, 'node_modules', 'vite', 'bin', 'vite.js')
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
    await buildInto(DIST)
  } catch (error) {
    throw new WebBuildError(`The web could not be built (${(error as Error).message}). Run npm install once more.`, {
      cause: error,
    })
  }
  return DIST
}

/** Built aside and moved into place, so that nobody is served half of it; by another process, so that the server does not keep 240 MB of builder. */
async function buildInto(place: string): Promise<void> {
  const aside = await mkdtemp(join(HOUSE, 'node_modules', '.grapevine-web-'))
  try {
    const configFile = join(HOUSE, 'web', 'vite.config.ts')
    const words = ['build', join(HOUSE, 'web'), '--config', configFile, '--logLevel', 'error', '--outDir', aside]
    await promisify(execFile)(process.execPath, [VITE, ...words])
    await moveInto(place, aside)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** What stood there goes. Of several that come at one moment one stays: they were built of the same sources. */
export async function moveInto(place: string, built: string): Promise<void> {
  const old = `${built}-old`
  await rename(place, old).catch(unless('ENOENT'))
  await rename(built, place).catch(unless('ENOTEMPTY', 'EEXIST'))
  await rm(old, { recursive: true, force: true })
}

function unless(...codes: readonly string[]) {
  return (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error
  }
}

async function newestSource(): Promise<number> {
  const times = await Promise.all(SOURCES.map((name) => newestUnder(join(HOUSE, name))))
  return Math.max(...times)
}

async function newestUnder(path: string): Promise<number> {
  if (path === DIST || /\.test\.ts$|\/test-[^/]+$/.test(path)) return 0
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
