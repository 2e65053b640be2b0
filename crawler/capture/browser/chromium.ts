// Where a Chromium is, and how it is started: talking to nobody but through us.
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright'

export const MEND_CHROMIUM = 'apt-get install chromium, or npx playwright install chromium'
export const NO_CHROMIUM = `no Chromium: ${MEND_CHROMIUM}`

const SYSTEM_PATHS = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  ...['/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
]

/** Playwright's own, else the system's; null when there is none. */
export async function findChromium(): Promise<string | null> {
  const { chromium } = await import('playwright')
  return [chromium.executablePath(), ...SYSTEM_PATHS].find(existsSync) ?? null
}

const ALONE = [
  ...['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--disable-gpu', '--dns-prefetch-disable', '--no-pings', '--disable-domain-reliability'],
  // Names are looked up by our own client; whatever the browser would look up by itself does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--js-flags=--max-old-space-size=512',
]

/** `proxy`: all that the browser sends by itself goes there. Throws an Error that says what is missing when there is no `executablePath`. */
export async function startChromium(executablePath: string | null, proxy: string): Promise<Browser> {
  if (executablePath === null) throw new Error(NO_CHROMIUM)
  const { chromium } = await import('playwright')
  return chromium.launch({
    executablePath,
    args: ALONE,
    // Chromium refuses to build its sandbox for root, as in many a container.
    chromiumSandbox: process.getuid?.() !== 0,
    // "<-loopback>": addresses of the loopback go through the proxy as well.
    proxy: { server: proxy, bypass: '<-loopback>' },
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  })
}
