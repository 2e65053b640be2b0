// Answers leave compressed, but for event streams: those must not wait in a buffer.
import compression from 'compression'
import type { RequestHandler } from 'express'

export const squeezed: RequestHandler = compression({
  filter: (request, response) => {
    const type = String(response.getHeader('Content-Type') ?? '')
    return !type.startsWith('text/event-stream') && compression.filter(request, response)
  },
})
