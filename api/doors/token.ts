// Whoever changes anything shows the token, when one is set.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { Problem } from '../problem.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** `Authorization: Bearer TOKEN` (RFC 6750), compared in constant time whatever its length. */
export function tokenShown(token: string | null): RequestHandler {
  if (token === null) return (_request, _response, next) => next()
  const expected = digest(token)
  return (request, _response, next) => {
    const shown = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (timingSafeEqual(digest(shown), expected)) return next()
    throw new Problem(
      'token-needed',
      'Send the header "Authorization: Bearer TOKEN" with the token that this server was started with.',
    )
  }
}
