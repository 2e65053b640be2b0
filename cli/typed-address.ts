// An address as somebody types it: without its scheme, of a feed or a print view where a post is meant.
import { addressOf, pageAddressOf } from '../graph/address.ts'
import type { Address } from '../graph/model.ts'
import { misuse } from './failure.ts'

const NO_ADDRESS = 'write it like https://blog.example/2009/05/a-post'

/** Throws a misuse when it is neither an http(s) address nor anything one could become. */
export function seedOf(word: string): Address {
  const address = pageAddressOf(/^[a-z][a-z0-9+.-]*:/i.test(word) && !/^[^/]*:\d/.test(word) ? word : `http://${word}`)
  const host = address === null ? '' : new URL(address).hostname
  if (address === null || !/[.:]|^localhost$/.test(host))
    throw misuse(`${word} is neither a file nor an address of the web: ${NO_ADDRESS}.`)
  return address
}

/** The post that was meant, as the graph names it: feeds, comment pages and print views stand for their post. */
export function postOf(word: string): Address {
  const seed = seedOf(word)
  return addressOf(seed) ?? seed
}
