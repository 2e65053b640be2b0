// Which names we answer to: against DNS rebinding, where a foreign name is made to point at the loopback.
import type { RequestHandler } from 'express'
import { Problem } from '../problem.ts'

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/

/** "Example.org:8080" → "example.org"; '' when it is no host. */
function nameOf(host: string): string {
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return ''
  }
}

export const isLoopbackName = (name: string): boolean => LOOPBACK.test(name)

/** Refuses every Host but the loopback's names and that of `publicUrl`. */
export function knownHost(publicUrl: string | null): RequestHandler {
  const known = publicUrl === null ? null : new URL(publicUrl).hostname
  return (request, _response, next) => {
    const name = nameOf(request.headers.host ?? '')
    if (isLoopbackName(name) || (known !== null && name === known)) return next()
    throw new Problem(
      'other-host',
      'Ask under localhost, or set publicUrl to the address that Grapevine is reached by.',
    )
  }
}
