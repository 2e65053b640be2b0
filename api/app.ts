// The Express app: doors first, then the routes, then the web's files, then problems. Never listens (main.ts does).
import express, { type Express, Router } from 'express'
import { ABOUT_CRAWLER, aboutCrawler } from './about-crawler.ts'
import { headers } from './doors/headers.ts'
import { knownHost } from './doors/host.ts'
import { jsonOnly, sameOrigin } from './doors/origin.ts'
import { limited } from './doors/rate.ts'
import { squeezed } from './doors/squeeze.ts'
import { tokenShown } from './doors/token.ts'
import { EMBED, embed } from './embed.ts'
import { openApiDocument } from './openapi.ts'
import type { Parts } from './parts.ts'
import { Problem, tellProblems } from './problem.ts'
import { ROUTES } from './routes/index.ts'
import { site } from './site.ts'

export function createApp(parts: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy ?? false)
  app.use(headers(parts.publicUrl), knownHost(parts.publicUrl), limited(parts.rateLimit), squeezed)
  app.use('/api', api(parts))
  app.get(EMBED, embed)
  app.get(ABOUT_CRAWLER, aboutCrawler(parts.crawlSettings))
  app.use(site(parts.webFolder))
  app.use(tellProblems(parts.log))
  return app
}

function api(parts: Parts): Router {
  const router = Router({ caseSensitive: true })
  const changing = [sameOrigin(parts.publicUrl), tokenShown(parts.token), jsonOnly, express.json({ limit: '100kb' })]
  for (const route of ROUTES) {
    const path = route.path.slice('/api'.length)
    router[route.method](path, ...(route.method === 'post' ? changing : []), route.serve(parts))
  }
  const document = openApiDocument(ROUTES, parts.version)
  router.get('/openapi.json', (_request, response) => void response.json(document))
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
    throw new Problem('no-such-route', 'The routes are listed at /api/openapi.json.')
  })
}
