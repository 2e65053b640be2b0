// Finds a Chromium for the tests of the web: Playwright's own, else the system's. Tests only.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

const PATH = [chromium.executablePath(), '/usr/bin/chromium'].find(existsSync) ?? null

/** Why the tests with a browser do not run here, and what brings one; null when there is one. */
export const NO_CHROMIUM: string | null =
  PATH === null ? 'no Chromium: apt-get install chromium, or npx playwright install chromium' : null

/** It talks to nobody but the page it is given. */
const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ args: QUIET, ...(PATH === null ? {} : { executablePath: PATH }) })
