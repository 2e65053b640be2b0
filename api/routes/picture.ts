// GET /api/picture.svg: the picture of a conversation as a file, the same that the web draws. Other sites may show it.
import { z } from 'zod'
import { COLOURINGS, MAPPED, TIMES, VIEWS } from '../../picture/choices.ts'
import { MOST_PINS, pinOf } from '../../picture/pins.ts'
import { sendAnswer } from '../answering/send.ts'
import { addressParameter, asOfParameter } from '../parameters.ts'
import { NOTHING, route } from '../route.ts'

const WIDTH = 1200
/** Seconds for which a copy may be shown without asking again. */
const KEEP = 300

const spanParameter = z
  .string()
  .regex(/^\d{1,12}-\d{1,12}$/, 'write seconds after the post as 3600-86400')
  .optional()
  .transform((text) => {
    const [from = 0, to = 0] = (text ?? '').split('-').map(Number)
    return from < to ? { from, to } : null
  })
  .describe('Seconds after the post from which to which (3600-86400); all of them without it')

const PIN = 'write where a post of a map stands as 120.5,-45,https://a.example/post'
const pinParameter = z
  .preprocess((value) => [value ?? []].flat(), z.array(z.string(PIN)).max(MOST_PINS, `pin ${MOST_PINS} posts at most`))
  .transform((texts, context) =>
    texts.flatMap((text) => {
      const pin = pinOf(text)
      if (pin === null) context.addIssue({ code: 'custom', message: PIN })
      return pin ?? []
    }),
  )
  .describe('Where posts of a map were put by hand: 120.5,-45,https://a.example/post')

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `write one of ${words.join(', ')}`).default(words[0] as Words[number])

export const picture = route({
  method: 'get',
  path: '/api/picture.svg',
  summary: 'The picture of a conversation',
  query: z.object({
    address: addressParameter,
    asOf: asOfParameter,
    theme: oneOf(['light', 'dark']),
    view: oneOf(VIEWS),
    time: oneOf(TIMES),
    colour: z
      .enum(COLOURINGS, `write one of ${COLOURINGS.join(', ')}`)
      .optional()
      .describe('As is usual for the view without it'),
    of: oneOf(MAPPED).describe('What a map is a map of'),
    pin: pinParameter,
    span: spanParameter,
    width: z.coerce
      .number('write pixels from 320 to 2400')
      .int('write whole pixels')
      .min(320, 'write pixels from 320 to 2400')
      .max(2400, 'write pixels from 320 to 2400')
      .default(WIDTH)
      .describe('Pixels'),
  }),
  body: NOTHING,
  answer: { status: 200, description: 'The picture', type: 'image/svg+xml', schema: null },
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address, asOf = null, theme, width, view, time, colour = null, of: mapped, pin: pins, span } = asked.query
    asked.response.type('image/svg+xml; charset=utf-8')
    asked.response.set({ 'Cache-Control': `public, max-age=${KEEP}`, 'Cross-Origin-Resource-Policy': 'cross-origin' })
    const choices = { view, times: time, colouring: colour, mapped, pins, span }
    return sendAnswer(parts, asked, { kind: 'picture', address, asOf, theme, width, choices })
  },
})
