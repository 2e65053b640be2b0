// The built web: its files, and its one page for every other path, which the web itself takes apart.
import { join } from 'node:path'
import express, { Router } from 'express'
import { Problem } from './problem.ts'

/** `folder` null: the api alone. Files under /assets/ carry a hash in their names and may be kept for ever. */
export function site(folder: string | null): Router {
  const router = Router()
  if (folder !== null) {
    router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    router.use(express.static(folder, { dotfiles: 'ignore', index: false }))
    router.get(/^\/(?!assets\/)[^.]*$/, (_request, response, next) => {
      const options = { root: folder, headers: { 'Cache-Control': 'no-cache' } }
      response.sendFile('index.html', options, (error?: Error) => {
        if (error && !response.headersSent) next()
      })
    })
  }
  router.use(() => {
    throw new Problem('no-such-route', 'The page of Grapevine is at /, its api at /api/openapi.json.')
  })
  return router
}
