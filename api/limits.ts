// How much one answer holds at most. What is left out is counted in the answer.

/** Posts of one conversation. */
export const MOST_POSTS = 20_000
/** Posts that a card of the home page is reckoned from. */
export const MOST_CARD_POSTS = 500
/** Links to one post that are looked at one by one. */
export const MOST_LINKS = 100_000
