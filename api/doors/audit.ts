// Who asked for a change, and what came of it: a line in the log for each, refused ones too. No token, no body. Where tokens are asked for, others
// may change things too, and the owner is told at every level of the log but `quiet`.
import type { RequestHandler } from 'express'
import type { Log } from '../../log.ts'

export function audited(log: Log, isGuarded: boolean): RequestHandler {
  return (request, response, next) => {
    const { method, ip: from, originalUrl } = request
    const route = originalUrl.split('?', 1)[0]
    response.once('finish', () => {
      const { role = null } = response.locals
      const told = { audit: true, method, route, status: response.statusCode, role, from }
      if (isGuarded) log.warn(told, 'change asked for')
      else log.info(told, 'change asked for')
    })
    next()
  }
}
