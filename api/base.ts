// Where this server is reached, for addresses in what it sends.
import type { Request } from 'express'
import type { Parts } from './parts.ts'

/** Without a slash at its end. */
export function baseOf({ publicUrl }: Pick<Parts, 'publicUrl'>, request: Request): string {
  return publicUrl === null ? `${request.protocol}://${request.headers.host}` : publicUrl.replace(/\/$/, '')
}
