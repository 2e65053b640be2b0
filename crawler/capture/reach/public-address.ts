// Which IP addresses may be asked at all: public ones, and the ranges the owner opened. Pure; the connector asks it about the
// address the socket connects to.
import ipaddr from 'ipaddr.js'

export type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

/** The ranges of the setting `allowPrivate`, in CIDR or as single addresses. Throws RangeError naming what is none. */
export function rangesOf(texts: readonly string[]): readonly Range[] {
  return texts.map((text) => {
    if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
    if (!ipaddr.isValid(text))
      throw new RangeError(`allowPrivate: ${text} is no range: write 192.168.0.0/16 or ::1/128`)
    const address = ipaddr.parse(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  })
}

const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3')

/** True when `text` is a public address, v4 or v6, in any spelling, or lies in one of `opened`. */
export function mayBeAsked(text: string, opened: readonly Range[]): boolean {
  if (!ipaddr.isValid(text)) return false
  // `process` turns an IPv4 address written as IPv6 (::ffff:10.0.0.1) into what is really asked.
  const address = ipaddr.process(text)
  if (opened.some((range) => address.kind() === range[0].kind() && address.match([...range]))) return true
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(GLOBAL_V6)
}
