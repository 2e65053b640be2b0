// Schemathesis (https://schemathesis.readthedocs.io) makes requests of the OpenAPI document, right ones and wrong ones, and holds the answers against it.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cites, comment, graphOf, post } from '../answers/made-graph.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const hasSchemathesis = spawnSync('schemathesis', ['--version']).status === 0
/** No failure of ours, and no answer that the document does not tell. */
const CHECKS = [
  ...['not_a_server_error', 'status_code_conformance', 'content_type_conformance'],
  ...['response_headers_conformance', 'response_schema_conformance'],
]

describe.skipIf(!hasSchemathesis)('schemathesis (skipped without it: pip install schemathesis)', () => {
  let server: TestServer
  let folder: string
  beforeAll(async () => {
    server = await startTestServer({ crawlerPatience: 1, rateLimit: 0 })
    await server.store.merge(graphOf(post('a', 1), post('b', 2), cites('b', 'a'), comment('a', 1, 2)))
    await server.store.settle()
    folder = mkdtempSync(join(tmpdir(), 'grapevine-schemathesis-'))
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  test('finds nothing', { timeout: 180_000 }, async () => {
    const words = ['run', `${server.url}api/openapi.json`, '--checks', CHECKS.join(','), '--max-examples', '12']
    const bounds = [
      '--max-time',
      '60',
      '--workers',
      '2',
      '--request-timeout',
      '30',
      '--phases',
      'fuzzing',
      '--generation-deterministic',
      '--no-color',
    ]
    const run = promisify(execFile)('schemathesis', [...words, ...bounds], { maxBuffer: 2 ** 26, cwd: folder })
    const { code = 0, stdout } = await run.catch((error) => error)
    expect([code, String(stdout).slice(-4_000)]).toEqual([0, expect.stringMatching(/Test cases:\s+\d+ generated/)])
  })
})
