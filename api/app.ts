// The Express app: doors first, then the routes, then the web's files, then problems. Never listens (main.ts does).
import express, { type Express, Router } from 'express'
import { aboutApi } from './about-api.ts'
import { ABOUT_CRAWLER, aboutCrawler } from './about-crawler.ts'
import { audited } from './doors/audit.ts'
import { conditional, tagOf } from './doors/conditional.ts'
import { headers } from './doors/headers.ts'
import { knownHost } from './doors/host.ts'
import { jsonOnly, sameOrigin } from './doors/origin.ts'
import { limited } from './doors/rate.ts'
import { squeezed } from './doors/squeeze.ts'
import { type RoleOf, type RoleToken, roleBy, tokenShown } from './doors/token.ts'
import { EMBED, embed } from './embed.ts'
import { openApiDocument } from './openapi.ts'
import type { Parts } from './parts.ts'
import { Problem, tellProblems } from './problem.ts'
import { ROUTES } from './routes/index.ts'
import { site } from './site.ts'

export function createApp(parts: Parts): Express {
  const roleOf = rolesOf(parts)
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', tagOf)
  app.set('trust proxy', parts.trustProxy ?? false)
  app.use(headers(parts.publicUrl), knownHost(parts.publicUrl), limited(parts.rateLimit, roleOf), squeezed, conditional)
  app.use('/api', api(parts, roleOf))
  app.get(EMBED, embed)
  app.get(ABOUT_CRAWLER, aboutCrawler(parts.crawlSettings))
  app.use(site(parts))
  app.use(tellProblems(parts.log))
  return app
}

/** Null: no token is set. */
function rolesOf({ token, tokens = [] }: Parts): RoleOf | null {
  const all: readonly RoleToken[] = token === null ? tokens : [{ role: 'curate', token }, ...tokens]
  return all.length === 0 ? null : roleBy(all)
}

function api(parts: Parts, roleOf: RoleOf | null): Router {
  const router = Router({ caseSensitive: true })
  const changing = [
    ...[audited(parts.log, roleOf !== null), sameOrigin(parts.publicUrl), tokenShown(roleOf, 'crawl'), jsonOnly],
    express.json({ limit: '100kb' }),
  ]
  for (const route of ROUTES) {
    const path = route.path.slice('/api'.length)
    router[route.method](path, ...(route.method === 'post' ? changing : []), route.serve(parts))
  }
  const document = openApiDocument(ROUTES, parts.version)
  router.get('/openapi.json', (_request, response) => void response.json(document))
  router.get('/', aboutApi(document))
  refuseTheRest(router)
  return router
}

function refuseTheRest(router: Router): void {
  for (const path of new Set(ROUTES.map((route) => route.path.slice('/api'.length)))) {
    const methods = ROUTES.filter((route) => route.path === `/api${path}`).map(({ method }) => method.toUpperCase())
    router.all(path, (_request, response) => {
      response.set('Allow', methods.join(', '))
      throw new Problem('wrong-method', `Ask with ${methods.join(' or ')}.`)
    })
  }
  router.use(() => {
    throw new Problem('no-such-route', 'The routes are listed at /api, for programs at /api/openapi.json.')
  })
}
