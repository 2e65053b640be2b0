// The setting `connectTo`, as curl's --connect-to: connect there, ask for the original host. Pure.

export interface Destination {
  /** A name or an address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
}

interface Rule {
  readonly host: string
  readonly port: number | null
  readonly to: { readonly host: string; readonly port: number | null }
}

export type Reroute = (asked: Destination) => Destination | null

/**
 * Reads `host[:port]=address[:port]`, `*` for all hosts; the first that fits wins. The function gives null for hosts that none names.
 * Throws RangeError naming an entry that is none.
 */
export function rerouteOf(entries: readonly string[]): Reroute {
  const rules = entries.map(ruleOf)
  return (asked) => {
    const rule = rules.find(
      ({ host, port }) => (host === '*' || host === asked.host) && (port ?? asked.port) === asked.port,
    )
    return rule === undefined ? null : { host: rule.to.host, port: rule.to.port ?? asked.port }
  }
}

function ruleOf(entry: string): Rule {
  const [from, to, ...more] = entry.split('=')
  const [one, other] = [sideOf(from ?? ''), sideOf(to ?? '')]
  if (one === null || other === null || more.length > 0) {
    throw new RangeError(`connectTo: ${entry} does not fit: write host[:port]=address[:port]`)
  }
  return { ...one, to: other }
}

/** "host", "host:81", "[::1]:81" or "::1". */
function sideOf(text: string): { readonly host: string; readonly port: number | null } | null {
  const match =
    /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s]+))(?::(\d{1,5}))?$/i.exec(text) ?? /^([0-9a-f:]*:[0-9a-f:.]*)$/i.exec(text)
  if (match === null) return null
  return { host: (match[1] ?? match[2] ?? '').toLowerCase(), port: match[3] === undefined ? null : Number(match[3]) }
}
