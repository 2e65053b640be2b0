// How the web is built: one page, its script and its style, each a file of its own, so that the strict Content-Security-Policy holds.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: folder('.'),
  build: { emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // Never as for development, whatever NODE_ENV says: that would put the paths of the sources into the script.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
})
