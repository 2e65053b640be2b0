// How often one address may ask.
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Problem } from '../problem.ts'

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.)/

/** `perMinute` requests a minute from one address, the loopback exempt; 0 is no limit. Says how many are left (RateLimit headers). */
export function limited(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    skip: (request) => LOOPBACK.test(request.ip ?? ''),
    handler: (_request, _response, next) => {
      next(
        new Problem(
          'too-many-requests',
          `At most ${perMinute} requests a minute are answered. Wait as Retry-After says.`,
        ),
      )
    },
  })
}
