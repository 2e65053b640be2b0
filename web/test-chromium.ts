// Starts a Chromium for the tests of the web. Tests only.
import { type Browser, chromium } from 'playwright'
import { findChromium, NO_CHROMIUM as MISSING } from '../crawler/capture/browser/chromium.ts'

const PATH = await findChromium()

/** Why the tests with a browser do not run here, and what brings one; null when there is one. */
export const NO_CHROMIUM: string | null = PATH === null ? MISSING : null

/** It talks to nobody but the page it is given. */
const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ args: QUIET, ...(PATH === null ? {} : { executablePath: PATH }) })
