// Pages of other sites may not change anything in our reader's name: no cookies act here, and a request that a browser
// sends from elsewhere is refused by its Origin and Sec-Fetch-Site, or for not being JSON (https://fetch.spec.whatwg.org/#cors-safelisted-method).
import type { Request, RequestHandler } from 'express'
import { Problem } from '../problem.ts'

function isOwnOrigin(origin: string, request: Request, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return origin === `${request.protocol}://${request.headers.host}`
}

export function sameOrigin(publicUrl: string | null): RequestHandler {
  return (request, _response, next) => {
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const foreign = origin !== undefined && !isOwnOrigin(origin, request, publicUrl)
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      throw new Problem('other-origin', "Ask from Grapevine's own pages, or from a program that sends no Origin.")
    }
    next()
  }
}

/** No form and no simple request of a browser can send application/json. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return next()
  throw new Problem('not-json', 'Send the header "Content-Type: application/json" and one JSON object, {} at least.')
}
