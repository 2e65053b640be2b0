// How often one token or one address may ask.
import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { Problem } from '../problem.ts'
import type { RoleOf } from './token.ts'

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.)/

/**
 * `perMinute` requests a minute from one token of ours, or else from one address, the loopback exempt; 0 is no limit. Says how many are left
 * (RateLimit headers).
 */
export function limited(perMinute: number, roleOf: RoleOf | null): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    keyGenerator: (request) => {
      const { authorization = '' } = request.headers
      if (roleOf?.(request)) return createHash('sha256').update(authorization).digest('base64url')
      return ipKeyGenerator(request.ip ?? '')
    },
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
