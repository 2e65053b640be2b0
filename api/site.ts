// The built web: its files, and its one page for every other path, which the web itself takes apart.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { baseOf } from './base.ts'
import { discoveryHeader, discoveryLink } from './discovery.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

/** `webFolder` null: the api alone. Files under /assets/ carry a hash in their names and may be kept for ever. */
export function site(parts: Pick<Parts, 'webFolder' | 'publicUrl'>): Router {
  const folder = parts.webFolder
  const router = Router()
  if (folder !== null) {
    router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    router.use(express.static(folder, { dotfiles: 'ignore', index: false }))
    router.get('/conversation', conversationPage(parts, join(folder, 'index.html')))
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

/** Longer ones are no page that others could show. */
const LONGEST_SHOWN = 4_000

/** The one page again, that says where others learn how to show it. */
function conversationPage(parts: Pick<Parts, 'publicUrl'>, file: string): RequestHandler {
  return async (request, response, next) => {
    const html = await readFile(file, 'utf8').catch(() => null)
    if (html === null || !request.query.address || request.originalUrl.length > LONGEST_SHOWN) return next()
    const base = baseOf(parts, request)
    const page = `${base}${request.originalUrl}`
    response.set({ 'Cache-Control': 'no-cache', Link: discoveryHeader(base, page) })
    response.type('html').send(html.replace('</head>', () => `${discoveryLink(base, page)}</head>`))
  }
}
