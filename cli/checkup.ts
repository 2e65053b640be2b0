// What `grapevine doctor` looks at, one function a matter. Looks only: makes no file, opens no port for longer than a moment.
import { accessSync, constants, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, crawlSettings, frontierUrl, VERSION } from '../config.ts'
import { findChromium, MEND_CHROMIUM } from '../crawler/capture/browser/chromium.ts'
import { lookAtStore } from '../store/open.ts'

export interface Finding {
  readonly what: string
  /** `missing` is no trouble yet: it comes by itself, or only some of the work needs it. */
  readonly state: 'well' | 'missing' | 'ill'
  readonly says: string
  readonly mend: string | null
}

const well = (what: string, says: string): Finding => ({ what, state: 'well', says, mend: null })
const missing = (what: string, says: string, mend: string): Finding => ({ what, state: 'missing', says, mend })
const ill = (what: string, says: string, mend: string): Finding => ({ what, state: 'ill', says, mend })

const checkNode = async (): Promise<Finding> =>
  well('grapevine', `${VERSION} on Node ${process.versions.node}, SQLite ${process.versions.sqlite}`)

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A file that is there must be writable, one that is not needs a folder where it can be made. */
function checkFile(what: string, url: string, flag: string): Finding {
  if (!url.startsWith('sqlite:')) return ill(what, `${url.split(':')[0]}:… is no file`, `Give ${flag} sqlite:PATH.`)
  const path = resolve(url.slice('sqlite:'.length))
  const folder = dirname(path)
  if (!existsSync(folder)) return ill(what, `there is no folder ${folder}`, `Make it, or give ${flag} sqlite:PATH.`)
  if (!isWritable(folder))
    return ill(what, `nothing can be written in ${folder}`, `Change its rights, or give ${flag} sqlite:PATH.`)
  if (!existsSync(path)) return missing(what, `${path} is not there yet`, 'It is made by the first crawl.')
  return isWritable(path) ? well(what, path) : ill(what, `${path} is read-only`, `Make it writable: chmod u+w ${path}`)
}

async function checkStore({ store }: Config): Promise<Finding> {
  const file = store.startsWith('sqlite:') ? checkFile('store', store, '--store') : null
  if (file !== null && file.state !== 'well') return file
  try {
    return well('store', await lookAtStore(store))
  } catch (error) {
    return ill('store', error instanceof Error ? error.message : String(error), 'Or give --store sqlite:PATH.')
  }
}

const checkFrontier = async (config: Config): Promise<Finding> =>
  checkFile('frontier', frontierUrl(config), '--frontier')

async function checkPort({ host, port }: Config): Promise<Finding> {
  const server = createServer()
  const { promise, resolve: answer } = Promise.withResolvers<NodeJS.ErrnoException | null>()
  server.once('error', answer).listen({ host, port }, () => answer(null))
  const error = await promise
  server.close()
  const name = `${host}:${port}`
  if (error === null) return well('port', `${name} is free`)
  if (error.code === 'EADDRINUSE')
    return ill('port', `${name} is in use`, `Stop what uses it, or take another: --port ${port + 1}`)
  return ill('port', `${name}: ${error.message}`, 'Give another --host or --port.')
}

async function checkChromium(): Promise<Finding> {
  const path = await findChromium()
  return path === null
    ? missing('chromium', 'none found: pages that a script makes are read as they come', MEND_CHROMIUM)
    : well('chromium', path)
}

const checkContact = async (config: Config): Promise<Finding> => {
  const { userAgent, contact } = crawlSettings(config)
  return contact === null
    ? missing('contact', `sites see ${userAgent} and nobody to write to`, 'Give --contact a page or an e-mail address.')
    : well('contact', contact)
}

async function checkWeb(): Promise<Finding> {
  const page = fileURLToPath(new URL('../web/dist/index.html', import.meta.url))
  return existsSync(page) ? well('web', 'built') : missing('web', 'not built yet', '`grapevine start` builds it.')
}

export const CHECKS: readonly ((config: Config) => Promise<Finding>)[] = [
  checkNode,
  checkStore,
  checkFrontier,
  checkPort,
  checkChromium,
  checkContact,
  checkWeb,
]
