// The blogs that the visitor follows, remembered on the visitor's machine alone.
import type { Address } from '../graph/model.ts'

export interface Followed {
  readonly address: Address
  readonly name: string
}

const KEPT = 'grapevine follows'
const MOST = 100

/** What somebody else wrote there is nobody followed. */
export function followed(): readonly Followed[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isFollowed).slice(0, MOST) : []
  } catch {
    return []
  }
}

export const follows = (address: Address): boolean => followed().some((blog) => blog.address === address)

/** Follows a blog, or no longer. */
export function toggleFollow(blog: Followed): void {
  const others = followed().filter(({ address }) => address !== blog.address)
  localStorage.setItem(KEPT, JSON.stringify(follows(blog.address) ? others : [blog, ...others].slice(0, MOST)))
}

const isFollowed = (blog: Partial<Followed> | null): boolean =>
  typeof blog?.address === 'string' && typeof blog.name === 'string'
