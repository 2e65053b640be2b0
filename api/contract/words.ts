// What fields are made of, in every schema of the contract.
import { z } from 'zod'

export const text = z.string().nullable()
export const address = z.string().describe('An absolute http or https address, written our one way')
export const time = z.string().describe('ISO 8601; what a page claims may lack the zone')
export const count = z.number().int().nonnegative()
export const seconds = z
  .number()
  .nullable()
  .describe("Seconds after the root's effective date; null when nothing can be measured")

/** Of what a measure of authority was told. */
export const windowed = {
  window: count.nullable().describe('Days; null is all time'),
  until: text.describe('The day the window ends with, by what is known now; null where it ends now or with `asOf`'),
  asOf: text.describe('The day at whose end this was known, and the window ends; null is now'),
}
