// Answers about short texts that the pages of a blog share (classes of its theme, headings and addresses of its sidebar), kept from page to page.
// A Map would do, but V8 looks each new string up among all strings of the program before it looks into a Map.

/** Pages with endless new texts must not fill the memory: each text has one of so many places, and what comes later takes it. */
const PLACES = 8_192
const LONGEST = 300

/** As `read`, which must depend on its text alone; what was read lately is not read again. Long texts are read each time. */
export function remembering<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  // A text, then its answer: beside each other they are in the processor's cache together.
  const kept = new Array<string | Answer | undefined>(2 * PLACES).fill(undefined)
  // Many a text is asked for twice in a row.
  let last = 0
  return (text) => {
    if (kept[last] === text) return kept[last + 1] as Answer
    if (text.length > LONGEST) return read(text)
    const place = 2 * placeFor(text)
    last = place
    if (kept[place] === text) return kept[place + 1] as Answer
    const own = ownCopy(text)
    const answer = read(own)
    kept[place] = own
    kept[place + 1] = answer
    return answer
  }
}

/** Addresses and class names of one blog begin alike: so many letters at the end tell them apart as well as all. */
const TELLING = 24

function placeFor(text: string): number {
  let hash = text.length
  for (let at = Math.max(0, text.length - TELLING); at < text.length; at++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 13)) & (PLACES - 1)
}

/** A piece of a page keeps the whole page in memory (V8 shares the letters); what is cut out of a new text keeps that alone. */
const ownCopy = (text: string): string => ` ${text}`.slice(1)
