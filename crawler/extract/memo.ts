// Answers about short texts that the pages of a blog share (classes of its theme, headings and addresses of its sidebar), kept from page to page.

/** Pages with endless new texts must not fill the memory: when so many are known, all are forgotten. */
const MOST = 5_000
const LONGEST = 300

/** As `read`, which must depend on its text alone; each text is read once. Long ones are read each time. */
export function remembering<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (text.length > LONGEST) return read(text)
    const kept = known.get(text)
    if (kept !== undefined) return kept
    if (known.size >= MOST) known.clear()
    const own = ownCopy(text)
    const answer = read(own)
    known.set(own, answer)
    return answer
  }
}

/** A piece of a page keeps the whole page in memory (V8 shares the letters); a copy does not. */
const ownCopy = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
