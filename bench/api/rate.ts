// Asks for one address at a fixed rate with autocannon, and tells how long the answers took, in ms.
import autocannon from 'autocannon'

export interface Rate {
  readonly p50: number
  readonly p99: number
  readonly answers: number
  /** Without an answer, or with another status than 2xx. */
  readonly failures: number
}

export async function rateOf(
  url: string,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Rate> {
  const { latency, requests, errors, timeouts, non2xx } = await autocannon({
    ...{ url, overallRate: rate, connections: 20, duration: seconds, timeout: 10 },
  })
  return { p50: latency.p50, p99: latency.p99, answers: requests.total, failures: errors + timeouts + non2xx }
}
