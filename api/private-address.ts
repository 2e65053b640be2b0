// Addresses that say by themselves that they lead inside. A quick no at the door: names that lead inside are the crawler's to find out.
import { BlockList, isIP } from 'node:net'
import { isLoopbackName } from './doors/host.ts'

const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4')
  inside.addSubnet(`::ffff:${network}`, 96 + prefix, 'ipv6')
}
inside.addAddress('::', 'ipv6')
inside.addAddress('::1', 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')
inside.addSubnet('fe80::', 10, 'ipv6')

/** True for localhost and for private, loopback and link-local addresses (RFC 6890), however they are spelt. */
export function isPrivateAddress(address: string): boolean {
  const { hostname } = new URL(address)
  const bare = hostname.replace(/^\[|\]$/g, '')
  const version = isIP(bare)
  if (version === 0) return isLoopbackName(hostname) || hostname.endsWith('.localhost')
  return inside.check(bare, version === 4 ? 'ipv4' : 'ipv6')
}
