// A blog among blogs: its posts, who answers it and whom it links to, its authority over time.
import type { Address, Time } from '../../graph/model.ts'
import type { BlogJson } from './facts.ts'

/** A blog as rankings name it. */
export interface BlogNameJson {
  /** Its address without scheme and www. */
  readonly name: string
  /** Of its home page; null when it is not known. */
  readonly address: Address | null
  readonly title: string | null
}

export interface BlogPageJson {
  readonly blog: BlogJson
  /** As rankings name it. */
  readonly name: string
  /** The 50 most answered, the most first; `total` of them were answered by a post. */
  readonly posts: readonly {
    readonly address: Address
    readonly title: string | null
    readonly publishedAt: Time | null
    readonly answers: number
    /** Different blogs that answered. */
    readonly blogs: number
  }[]
  readonly total: number
  /**
   * Itself first, then the ten that answer it most and the ten that it links to most. `links[i][j]`: links from the i-th to the j-th, those
   * that count for authority; to itself, answers.
   */
  readonly neighbours: { readonly blogs: readonly BlogNameJson[]; readonly links: readonly (readonly number[])[] }
  /** How many blogs answered it, and how many it links to, among the neighbours or not. */
  readonly answeredBy: number
  readonly linksTo: number
  /** At the end of each month, how many different blogs had linked in the 180 days before; undated links are in none. */
  readonly authority: readonly { readonly month: string; readonly value: number }[]
}
