// A Neo4j for the tests that need one: the one NEO4J_URL names, else one that bin/neo4j starts for this run, else none and the reason.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const run = promisify(execFile)
/** A server for some minutes is better compiled quickly than well. */
const ENVIRONMENT = { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' }
const SCRIPT = fileURLToPath(new URL('../bin/neo4j', import.meta.url))

declare module 'vitest' {
  export interface ProvidedContext {
    /** `neo4j://…` of a database that tests may empty; null when there is none. */
    neo4jUrl: string | null
    /** Why there is none, and the command that brings it. */
    neo4jLack: string
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.NEO4J_URL
  const lack = given === undefined ? await whatLacks() : null
  project.provide('neo4jLack', lack ?? '')
  project.provide('neo4jUrl', given ?? null)
  if (given !== undefined || lack !== null) return undefined
  const own = await ownServer()
  project.provide('neo4jUrl', await own.start())
  return own.end
}

/** A server of its own, not started yet, in a folder that goes away with it. */
export async function ownServer() {
  const data = await mkdtemp(join(tmpdir(), 'grapevine-neo4j-'))
  const port = String(await freePort())
  const stop = () => run(SCRIPT, ['stop', '--data', data])
  return {
    url: `neo4j://neo4j:grapevine@127.0.0.1:${port}`,
    start: async (...settings: readonly string[]) => {
      const set = settings.flatMap((setting) => ['--set', setting])
      return (await run(SCRIPT, ['start', '--port', port, '--data', data, ...set], { env: ENVIRONMENT })).stdout.trim()
    },
    /** As a power cut does. */
    kill: async () => {
      process.kill(Number(await readFile(join(data, 'server.pid'), 'utf8')), 'SIGKILL')
    },
    stop,
    end: async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Nothing is fetched for a test: who has no server is told how to get it. */
export async function whatLacks(): Promise<string | null> {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  if (!existsSync(join(cache, 'grapevine-neo4j'))) return 'no Neo4j here: bin/neo4j fetch brings it (or set NEO4J_URL)'
  const java = await run('java', ['-version']).catch(() => null)
  return java === null ? 'no Java here: apt-get install openjdk-17-jre-headless (or set NEO4J_URL)' : null
}

async function freePort(): Promise<number> {
  const server = createServer()
  const { promise, resolve } = Promise.withResolvers<number>()
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
  const port = await promise
  server.close()
  return port
}
