// Asks at a fixed rate with autocannon, and tells how long the answers took, in ms. A few connections that begin their seconds one after the other:
// all of one autocannon send what a second holds when it begins, and many autocannons keep the asker so busy that answers wait for it.
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'

export interface Rate {
  readonly p50: number
  readonly p99: number
  readonly answers: number
  /** Without an answer, or with another status than 2xx. */
  readonly failures: number
}

const CONNECTIONS = 10
/** Beginning and ending a connection costs the asker some ms. */
const SETTLING = 500

/** Each connection asks for one of the addresses, in turn. Timed are the answers that come while all connections ask. */
export async function rateOf(
  urls: readonly string[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Rate> {
  const took: number[] = []
  const start = performance.now()
  const isTimed = () => {
    const passed = performance.now() - start
    return passed > 1000 + SETTLING && passed < seconds * 1000 - SETTLING
  }
  let answers = 0
  const onAnswer = (time: number) => {
    answers++
    if (isTimed()) took.push(time)
  }
  const ends: Promise<{ readonly failures: number }>[] = []
  for (let connection = 0; connection < CONNECTIONS; connection++) {
    ends.push(askEverySecond(urls[connection % urls.length] ?? '', { rate: rate / CONNECTIONS, seconds }, onAnswer))
    await sleep(1000 / CONNECTIONS)
  }
  const failures = (await Promise.all(ends)).reduce((sum, end) => sum + end.failures, 0)
  took.sort((one, other) => one - other)
  const percentile = (part: number) => Number((took[Math.ceil(took.length * part) - 1] ?? Number.NaN).toFixed(1))
  return { p50: percentile(0.5), p99: percentile(0.99), answers, failures }
}

async function askEverySecond(
  url: string,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  onAnswer: (time: number) => void,
): Promise<{ readonly failures: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const settings = { url, connections: 1, overallRate: rate, duration: seconds, timeout: 10 }
  const asking = autocannon(settings, (error, result) => (error ? reject(error) : resolve(result)))
  asking.on('response', (_client, status, _bytes, time) => void (status < 300 && onAnswer(time)))
  const { errors, timeouts, non2xx } = await promise
  return { failures: errors + timeouts + non2xx }
}
