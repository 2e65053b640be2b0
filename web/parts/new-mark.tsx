// Marks what is new since the last visit, in words.
import { useContext } from 'preact/hooks'
import type { Address } from '../../graph/model.ts'
import { FreshAddresses } from '../use-fresh.ts'

export function NewMark({ address }: { readonly address: Address }) {
  return useContext(FreshAddresses).has(address) ? <span class="badge new">new</span> : null
}
