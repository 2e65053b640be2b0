// How many pages of a crawl may be looked into for responses that nobody announced: a tenth of them.
const SHARE = 0.1
/** Of a crawl without a budget of pages. */
const MOST = 1000

export interface HintShare {
  /** False when it is spent. */
  take(): boolean
}

/** `taken`: before this crawler took up the crawl. */
export function openHintShare(pages: number, taken: number): HintShare {
  let left = (pages === 0 ? MOST : Math.ceil(pages * SHARE)) - taken
  return { take: () => left-- > 0 }
}
