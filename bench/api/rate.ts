// Asks at a fixed rate with autocannon, and tells how long the answers took, in ms. A connection for each request of a second, one after the
// other: one that sends many a second sends them all when the second begins.
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'

export interface Rate {
  readonly p50: number
  readonly p99: number
  readonly answers: number
  /** Without an answer, or with another status than 2xx. */
  readonly failures: number
}

/** Each connection asks for one of the addresses, in turn. */
export async function rateOf(
  urls: readonly string[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Rate> {
  const took: number[] = []
  const ends: Promise<{ readonly failures: number }>[] = []
  for (let connection = 0; connection < rate; connection++) {
    ends.push(askEverySecond(urls[connection % urls.length] ?? '', seconds, took))
    await sleep(1000 / rate)
  }
  const failures = (await Promise.all(ends)).reduce((sum, end) => sum + end.failures, 0)
  took.sort((one, other) => one - other)
  const percentile = (part: number) => Math.round(took[Math.ceil(took.length * part) - 1] ?? Number.NaN)
  return { p50: percentile(0.5), p99: percentile(0.99), answers: took.length, failures }
}

async function askEverySecond(url: string, seconds: number, took: number[]): Promise<{ readonly failures: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const settings = { url, connections: 1, overallRate: 1, duration: seconds, timeout: 10 }
  const asking = autocannon(settings, (error, result) => (error ? reject(error) : resolve(result)))
  asking.on('response', (_client, status, _bytes, time) => void (status < 300 && took.push(time)))
  const { errors, timeouts, non2xx } = await promise
  return { failures: errors + timeouts + non2xx }
}
