// One project a room: `npm test -- --project graph` runs one room's tests alone, in seconds.
import { defineConfig } from 'vitest/config'

const ROOMS = ['graph', 'answers', 'picture', 'store', 'frontier', 'crawler', 'api', 'web', 'cli', 'test'] as const

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: ROOMS.map((name) => ({
      test: {
        name,
        include: [`${name}/**/*.test.ts`],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      },
    })),
  },
})
