// The frontier's one door: a URL says which engine keeps it. Nobody outside frontier/ imports an engine.
import { FrontierError, type OpenFrontier } from './frontier.ts'
import { openSqliteFrontier } from './sqlite/open.ts'

/** Opens both ports on one engine: `sqlite:PATH`, or `sqlite::memory:`. Throws FrontierError when it is not to be had. */
export async function openFrontier(url: string): Promise<OpenFrontier> {
  if (url.startsWith('sqlite:')) return openSqliteFrontier(url.slice('sqlite:'.length))
  throw new FrontierError('unknown', `The frontier ${url.split(':')[0]}:… is not known: write sqlite:PATH`)
}
