// The parameters that several routes take, as the schemas they are checked by. Their messages say what to write.
import { z } from 'zod'
import { addressPlaceOf } from '../answers/cursor.ts'
import type { ListOptions } from '../answers/listing.ts'
import { addressOf } from '../graph/address.ts'

const EXAMPLE = 'write it whole, as in https://example.org/2008/05/a-post/'

/** An address of the web, in our one way of writing it. */
export const addressParameter = z
  .preprocess(
    (value) => value ?? '',
    z.string(`give one address, not several: ${EXAMPLE}`).transform((text, context) => {
      const address = text.length > 2000 ? null : addressOf(text.trim())
      if (address !== null) return address
      const problem = text.trim() === '' ? 'no-address' : 'not-an-address'
      const message =
        problem === 'no-address' ? `give the address of a post: ${EXAMPLE}` : `no http(s) address: ${EXAMPLE}`
      context.addIssue({ code: 'custom', message, params: { problem } })
      return z.NEVER
    }),
  )
  .meta({ description: 'Address of a post' })

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** A day, in UTC. */
export const dayParameter = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2008-05-31')
  .refine(isDay, 'there is no such day')

/** A day; the answer is what was known at its end (UTC). */
export const asOfParameter = dayParameter.optional().describe('What was known at the end of this day (UTC)')

/** A day; beside a window. */
export const untilParameter = dayParameter
  .optional()
  .describe('The window ends with this day (UTC), by what is known now')

/** "180d" or "180" → days; "all" → null. */
export const windowParameter = z
  .string()
  .regex(/^(?:all|[1-9]\d{0,4}d?)$/, 'write a number of days as 180d, or all')
  .optional()
  .transform((text) => (text === undefined || text === 'all' ? null : Number.parseInt(text, 10)))
  .describe('Days before now in which links count (180d), or all')

/** "true" or "false". */
export const flagParameter = z
  .enum(['true', 'false'], 'write true or false')
  .default('false')
  .transform((text) => text === 'true')

/** "numbers,posts.address" → those fields of the answer alone. */
const fieldsParameter = z
  .string()
  .max(1_000, 'write 1,000 characters at most')
  .regex(
    /^[A-Za-z]+(?:\.[A-Za-z]+)*(?:,[A-Za-z]+(?:\.[A-Za-z]+)*)*$/,
    'write names of fields, as numbers,posts.address',
  )
  .transform((text) => text.split(','))
  .optional()
  .describe('Only these fields of the answer: numbers,posts.address')

/** What every answer in JSON can be asked for. */
export const CHOSEN = { fields: fieldsParameter }

/** How many, from 1 to `most`. */
export const limitParameter = (fallback: number, most: number) => {
  return z.coerce
    .number(`write a number from 1 to ${most}`)
    .int(`write a number from 1 to ${most}`)
    .min(1, `write a number from 1 to ${most}`)
    .max(most, `write a number from 1 to ${most}`)
    .default(fallback)
    .describe(`At most so many, up to ${most}`)
}

/** `next` of the page before; `read` gives null for what is no cursor of this list. */
export const cursorParameter = <Place>(read: (cursor: string) => Place | null) =>
  z
    .string()
    .max(6000, NEXT)
    .transform((cursor, context) => {
      const place = read(cursor)
      if (place === null) context.addIssue({ code: 'custom', message: NEXT })
      return place ?? z.NEVER
    })
    .optional()
    .describe('`next` of the page before')
const NEXT = 'give `next` of the page before, as it stands'

/** A list by address, page by page. */
export const PAGED = {
  asOf: asOfParameter,
  limit: limitParameter(50, 200),
  after: cursorParameter(addressPlaceOf),
  ...CHOSEN,
}

export const pageOf = (query: z.output<z.ZodObject<typeof PAGED>>): ListOptions => {
  const { limit, after = '', asOf = null } = query
  return { limit, after, asOf }
}
