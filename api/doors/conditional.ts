// Whoever asks with an ETag learns whether the answer has changed: we always work it out anew, so that what caches on the way are told
// (`no-cache`, which fetch adds by itself) says nothing to us, and Express need not take it for a reason to send everything again.
import { crc32 } from 'node:zlib'
import type { RequestHandler } from 'express'

export const conditional: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control']
  next()
}

/** What an answer is known by. A checksum of either half and no hash: tens of megabytes must not hold up who else is served. */
export function tagOf(body: string | Uint8Array): string {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const middle = bytes.length >> 1
  const sums = [bytes.length, crc32(bytes.subarray(0, middle)), crc32(bytes.subarray(middle))]
  return `W/"${sums.map((sum) => sum.toString(36)).join('-')}"`
}
