// The day that a permalink carries ("/2006/03/18/a-walk"), and whether a date agrees with it.
import type { Time } from '../../../graph/model.ts'
import { DAY } from '../../../graph/time.ts'

/** "2006-03-18" or "2006-03" of `/2006/03/18/…`; null when the address names neither. */
export function dayInAddress(address: string): string | null {
  const found =
    /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[1-9](?=\/))(?:[/-]?(0[1-9]|[12]\d|3[01]|[1-9](?=\/)))?(?=[/_.-])/.exec(
      URL.parse(address)?.pathname ?? '',
    )
  if (!found) return null
  const [, year, month = '', day] = found
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

/** Clocks of servers and of writers may be a day apart; at the turn of a month that is another month. */
export function agrees(date: Time, inAddress: string | null): boolean {
  if (!inAddress) return true
  if (inAddress.length === 7)
    return date.startsWith(inAddress) || near(date, `${inAddress}-01`, 2) || near(date, `${inAddress}-28`, 3)
  return near(date, inAddress, 2)
}

const near = (date: Time, day: string, days: number): boolean =>
  Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day)) <= days * DAY
