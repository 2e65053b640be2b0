// Whoever changes anything shows a token, when one is set. Each token has a role; a role may what those before it may.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { Problem } from '../problem.ts'

/** `read` gives a rate of its own and changes nothing; `crawl` starts and stops crawls; `curate` may mark and forget. */
export const ROLES = ['read', 'crawl', 'curate'] as const
export type Role = (typeof ROLES)[number]

export interface RoleToken {
  readonly role: Role
  readonly token: string
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Finds the role of what a request shows; null when it shows no token of ours. */
export type RoleOf = (request: Request) => Role | null

/** `Authorization: Bearer TOKEN` (RFC 6750), compared with every token in constant time whatever its length. */
export function roleBy(tokens: readonly RoleToken[]): RoleOf {
  const expected = tokens.map(({ role, token }) => ({ role, digest: digest(token) }))
  return (request) => {
    const shown = digest(/^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')
    const fitting = expected.filter((one) => timingSafeEqual(shown, one.digest))
    return fitting[0]?.role ?? null
  }
}

/** `roleOf` null: nobody is asked. */
export function tokenShown(roleOf: RoleOf | null, needed: Role): RequestHandler {
  if (roleOf === null) return (_request, _response, next) => next()
  return (request, response, next) => {
    const role = roleOf(request)
    response.locals.role = role
    if (role === null)
      throw new Problem(
        'token-needed',
        'Send the header "Authorization: Bearer TOKEN" with the token that this server was started with.',
      )
    if (ROLES.indexOf(role) < ROLES.indexOf(needed))
      throw new Problem('role-needed', `This token may ${role}; a token that may ${needed} is needed.`)
    next()
  }
}
