// Who may import whom. A new room or package is one line here, and a reason in docs/architecture.md.

export interface RoomLaw {
  /** Folders ("graph/") and single files of other rooms. */
  readonly rooms: readonly string[]
  /** npm packages; one package serves one room. */
  readonly packages: readonly string[]
  /** Touches neither files, sockets nor the clock. */
  readonly pure: boolean
}

const STORE = ['store/store.ts', 'store/open.ts', 'store/copy.ts']
const FRONTIER = ['frontier/crawls.ts', 'frontier/frontier.ts', 'frontier/open.ts']

/** By room. `log.ts` (types of the logger) is everybody's; tests and their cases may import what they like. */
export const LAW: Readonly<Record<string, RoomLaw>> = {
  graph: { rooms: [], packages: ['tldts'], pure: true },
  answers: { rooms: ['graph/'], packages: ['graphology', 'graphology-communities-louvain'], pure: true },
  picture: { rooms: ['graph/', 'answers/'], packages: ['d3'], pure: true },
  store: { rooms: ['graph/'], packages: ['neo4j-driver'], pure: false },
  frontier: { rooms: ['graph/'], packages: [], pure: false },
  crawler: {
    rooms: ['graph/', ...STORE, ...FRONTIER],
    packages: [
      ...['@crawlee/basic', 'undici', 'ipaddr.js', 'htmlparser2', 'entities', 'domhandler', 'domutils'],
      ...['dom-serializer', 'css-select', 'microformats-parser', 'feedsmith', 'chardet', 'eld', 'iconv-lite'],
      ...['chrono-node', 'zod', 'playwright'],
    ],
    pure: false,
  },
  api: {
    rooms: ['graph/', 'answers/', 'picture/', ...STORE, ...FRONTIER],
    packages: ['express', 'helmet', 'compression', 'express-rate-limit', 'zod'],
    pure: false,
  },
  web: {
    rooms: ['graph/', 'answers/', 'picture/', 'api/contract.ts'],
    packages: ['preact', 'd3', 'openapi-fetch', 'vite'],
    pure: false,
  },
  cli: {
    rooms: [
      ...['graph/', 'answers/', 'picture/', ...STORE, ...FRONTIER, 'config.ts'],
      ...['crawler/main.ts', 'crawler/sample.ts', 'crawler/extract/extract.ts', 'crawler/extract/extraction.ts'],
      ...['crawler/capture/following.ts', 'crawler/capture/browser/chromium.ts'],
      ...['api/main.ts', 'web/build.ts'],
    ],
    packages: ['commander', 'zod'],
    pure: false,
  },
}
