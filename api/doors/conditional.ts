// Whoever asks with an ETag learns whether the answer has changed: we always work it out anew, so that what caches on the way are told
// (`no-cache`, which fetch adds by itself) says nothing to us, and Express need not take it for a reason to send everything again.
import type { RequestHandler } from 'express'

export const conditional: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control']
  next()
}
