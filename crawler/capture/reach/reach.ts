// How far the crawler reaches, and the sockets it opens. The check is made here, on the address that a socket really connects to: a name
// that changes its answer between a check and a connect gains nothing, since what is connected to is what was checked.
import type { LookupAddress, LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { isBadPort } from './bad-ports.ts'
import { type Destination, rerouteOf } from './connect-to.ts'
import { type LookUp, remembering, systemLookUp } from './names.ts'
import { mayBeAsked, type Range, rangesOf } from './public-address.ts'

export interface ReachOptions {
  readonly allowPrivate: readonly string[]
  readonly connectTo: readonly string[]
  /** The sample blogosphere: only hosts that `connectTo` names may be asked. */
  readonly closed: boolean
  /** The system's when it is not given. */
  readonly lookUp?: LookUp
}

export interface Reach {
  /** For undici. `timeout` in ms. */
  connector(timeout: number): buildConnector.connector
  /** The IP address behind an address: what all hosts of one machine have in common. Null when its name leads nowhere. */
  placeOf(address: string): Promise<string | null>
}

/** A host leads to an address that is not public and not opened. */
export class PrivateAddressError extends Error {
  readonly code = 'crawler/private-address'
}

/** A port where no web server is. */
export class BadPortError extends Error {
  readonly code = 'crawler/bad-port'
}

/** Throws RangeError for settings that do not fit. */
export function openReach({ allowPrivate, connectTo, closed, lookUp = systemLookUp }: ReachOptions): Reach {
  const opened = rangesOf(allowPrivate)
  const reroute = rerouteOf(connectTo)
  const addressesOf = remembering(lookUp)

  function destinationOf(hostname: string, protocol: string, port: string): Destination {
    const asked = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) }
    const rerouted = reroute(asked)
    if (rerouted !== null) return rerouted
    if (closed) throw new PrivateAddressError(`${asked.host} is no host of the sample blogosphere`)
    if (isBadPort(asked.port)) throw new BadPortError(`port ${asked.port} is not for the web`)
    return asked
  }

  return {
    connector: (timeout) => {
      const connect = buildConnector({ timeout, lookup: checked(addressesOf, opened) })
      return (options, callback) => {
        try {
          const { host, port } = destinationOf(options.hostname, options.protocol, options.port)
          if (isIP(host) !== 0 && !mayBeAsked(host, opened)) throw notPublic(options.hostname, host)
          // undici takes the name for TLS from `host`, the address to connect to from `hostname`: the certificate must be the asked host's.
          connect({ ...options, hostname: host, port: String(port) }, callback)
        } catch (error) {
          callback(error as Error, null)
        }
      }
    },
    placeOf: async (address) => {
      const { hostname, protocol, port } = new URL(address)
      try {
        const { host } = destinationOf(hostname, protocol, port)
        if (isIP(host) !== 0) return host
        return (await addressesOf(host)).map((one) => one.address).sort()[0] ?? null
      } catch {
        return null // The request will say what is wrong.
      }
    },
  }
}

function notPublic(host: string, address: string): PrivateAddressError {
  return new PrivateAddressError(
    host === address ? `${address} is not public` : `${host} is at ${address}, which is not public`,
  )
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** A look-up for sockets that gives only those answers that may be asked. */
function checked(addressesOf: LookUp, opened: readonly Range[]) {
  return async (host: string, options: LookupOptions, callback: Found): Promise<void> => {
    try {
      const answers = await addressesOf(host)
      const allowed = answers.filter(({ address }) => mayBeAsked(address, opened))
      const [first] = allowed
      if (first === undefined) throw notPublic(host, answers[0]?.address ?? 'no address')
      if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    } catch (error) {
      callback(error as Error, [])
    }
  }
}
