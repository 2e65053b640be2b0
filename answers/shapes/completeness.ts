// How much of a conversation can be seen.

export interface Road {
  /** page, comments, comment-feed, feed, trackback, pingback, webmention. */
  readonly road: string
  readonly tried: number
  readonly failed: number
  readonly reasons: readonly string[]
}

/** Answers that are probably missing, by capture and recapture between two roads (answers/missing.ts). */
export interface Missing {
  /** Links between posts of the conversation: what linkbacks told, what feeds and index pages of the answering blogs showed, and both. */
  readonly found: number
  readonly byLinkbacks: number
  readonly byFeeds: number
  readonly byBoth: number
  /** The estimate and its 95 % interval; null: too little overlap to say. */
  readonly missing: number | null
  readonly low: number | null
  readonly high: number | null
}

export interface Completeness {
  readonly roads: readonly Road[]
  readonly unread: number
  readonly refused: number
  /** Posts reached but left out because the answer was limited. */
  readonly leftOut: number
  /** Comments the pages say they have beyond those that were found. */
  readonly commentsMissing: number
  readonly missing: Missing
}
