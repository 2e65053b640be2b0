// Opens the sockets of the crawler. The check is made here, on the address that a socket really connects to: a name that changes its
// answer between a check and a connect gains nothing, since there is one look-up, and its answer is both checked and used.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { type Reroute, rerouteOf } from './connect-to.ts'
import { mayBeAsked, type Range, rangesOf } from './public-address.ts'

/** How far the crawler reaches: two settings, and whether only the hosts named in `connectTo` may be asked (the sample blogosphere). */
export interface Reach {
  readonly allowPrivate: readonly string[]
  readonly connectTo: readonly string[]
  readonly closed: boolean
}

/** A host leads to an address that is not public and not opened. */
export class PrivateAddressError extends Error {
  readonly code = 'crawler/private-address'
}

/** A connector for undici. Throws RangeError for settings that do not fit. */
export function connectorFor(reach: Reach, timeout: number): buildConnector.connector {
  const opened = rangesOf(reach.allowPrivate)
  const reroute = rerouteOf(reach.connectTo)
  const connect = buildConnector({ timeout, lookup: checkedLookup(opened) })
  return (options, callback) => {
    try {
      const { host, port } = destinationOf(options, reroute, reach.closed)
      if (isIP(host) !== 0 && !mayBeAsked(host, opened)) throw notPublic(options.hostname, host)
      // undici takes the name for TLS from `host`, the address to connect to from `hostname`: the certificate must be the asked host's.
      connect({ ...options, hostname: host, port: String(port) }, callback)
    } catch (error) {
      callback(error as Error, null)
    }
  }
}

function destinationOf(options: buildConnector.Options, reroute: Reroute, closed: boolean) {
  const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
  const asked = { host: options.hostname.replace(/^\[|\]$/g, ''), port }
  const rerouted = reroute(asked)
  if (rerouted === null && closed) throw new PrivateAddressError(`${asked.host} is no host of the sample blogosphere`)
  return rerouted ?? asked
}

function notPublic(host: string, address: string): PrivateAddressError {
  return new PrivateAddressError(
    host === address ? `${address} is not public` : `${host} is at ${address}, which is not public`,
  )
}

/** The system's look-up (its hosts file too), keeping the answers that may be asked. */
function checkedLookup(opened: readonly Range[]) {
  return (
    host: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(host, { ...options, all: true }, (error, answers) => {
      if (error) return callback(error, [])
      const allowed = answers.filter(({ address }) => mayBeAsked(address, opened))
      const [first] = allowed
      if (first === undefined) return callback(notPublic(host, answers[0]?.address ?? 'no address'), [])
      if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}
