// Schemas of what the server says of itself and of failures.
import { z } from 'zod'

export const Health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

/** RFC 9457. `code` is stable; `detail` says what to do. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'application/problem+json, RFC 9457' })
export type ProblemJson = z.infer<typeof ProblemDetails>
