// One project a room: `npm test -- --project graph` runs one room's tests alone, in seconds. What needs a Neo4j is a project of its own,
// one file after another: a Community server has one database.
import { defineConfig } from 'vitest/config'

const ROOMS = ['graph', 'answers', 'picture', 'store', 'frontier', 'crawler', 'api', 'web', 'cli', 'test'] as const
const ON_NEO4J = '**/*.neo4j.test.ts'
/** A test leaves nothing behind in a module, so the files of a room share them. Loading them for each cost quick rooms two fifths of their time. */
const SHARED = { isolate: false, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      ...ROOMS.map((name) => ({ test: { name, include: [`${name}/**/*.test.ts`], exclude: [ON_NEO4J], ...SHARED } })),
      {
        test: {
          name: 'neo4j',
          include: [ON_NEO4J],
          exclude: ['node_modules/**'],
          globalSetup: ['test/neo4j.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
