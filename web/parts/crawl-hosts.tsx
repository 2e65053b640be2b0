// Where the addresses of a crawl wait, and why a host is asked seldom or not now.
import type { CrawlDetailJson } from '../../api/contract.ts'

type Hosts = CrawlDetailJson['hosts']

export function CrawlHosts({ hosts }: { readonly hosts: Hosts }) {
  if (hosts.length === 0) return null
  const slow = hosts.filter(({ delay }) => delay >= SLOW)
  const slowestFirst = hosts.toSorted((one, other) => other.delay - one.delay || other.waiting - one.waiting)
  return (
    <section class="notes">
      <h2>Where addresses wait</h2>
      <details>
        <summary>
          servers <span class="count">{hosts.length}</span>
          {slow.length > 0 && `, ${slow.length} of them slow: a pause of ${SLOW / 1000} s or more between two requests`}
        </summary>
        <ul>
          {slowestFirst.map((host) => (
            <li key={host.queue}>
              {host.queue}
              <span class="quiet">
                {' '}
                {host.waiting.toLocaleString('en-US')} waiting, {stateOf(host)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Milliseconds between two requests. */
const SLOW = 5_000

/** "resting until 09:12:30, a pause of 20 s: Crawl-delay" */
function stateOf({ leased, blockedUntil, delay, why }: Hosts[number]): string {
  const state = leased > 0 ? 'busy' : blockedUntil === null ? 'ready' : `resting until ${timeOfDay(blockedUntil)}`
  const pause = delay === 0 ? '' : `, a pause of ${delay / 1000} s`
  return why === null ? `${state}${pause}` : `${state}${pause}: ${why}`
}

const timeOfDay = (time: string): string => new Date(time).toLocaleTimeString('en-GB')
