// Schemas of what the server says of itself and of failures.
import { z } from 'zod'
import { count } from './words.ts'

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

export const OEmbed = z
  .object({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: count.describe('Seconds'),
    html: z.string(),
    width: count,
    height: count,
  })
  .meta({ id: 'OEmbed', description: 'https://oembed.com' })
export type OEmbedJson = z.infer<typeof OEmbed>
