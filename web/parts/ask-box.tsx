// The box for an address. It says at once what it will do with what stands in it.
import { useRef, useState } from 'preact/hooks'
import { askForCrawl, type LoadProblem } from '../load.ts'
import { go } from '../navigation.ts'
import { problemOf } from '../use-loaded.ts'
import { Problem } from './messages.tsx'

export function AskBox() {
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const address = addressIn(words)
  const ask = async () => {
    if (address === null) return box.current?.focus()
    try {
      const { id } = await askForCrawl([address.href])
      go({ page: 'crawl', id })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void ask()
  }
  return (
    <form class="ask" onSubmit={submit} noValidate>
      <label for="address">Paste the address of a post or blog</label>
      <div class="ask-line">
        <input
          {...{ id: 'address', ref: box, type: 'url', value: words, autoComplete: 'url', spellcheck: false }}
          placeholder="https://"
          aria-describedby="plan"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          See who answered
        </button>
      </div>
      <p id="plan" class="plan" aria-live="polite">
        {planFor(words, address)}
      </p>
      {problem && <Problem problem={problem} onAgain={ask} />}
    </form>
  )
}

/** What the words would be read as; null when they are no address yet. A missing https:// is put before them. */
export function addressIn(words: string): URL | null {
  const text = words.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[^/:]+:\d/.test(text) ? text : `https://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : null
  const web = url !== null && /^https?:$/.test(url.protocol) && /\w\.\w|^\[|^localhost$/.test(url.hostname)
  return web ? url : null
}

function planFor(words: string, address: URL | null): string {
  if (words.trim() === '')
    return 'Grapevine reads the post, its comments and whoever links to it, one page at a time and only where robots.txt allows.'
  if (address === null)
    return 'That is no address yet. Copy the whole line from your browser, as in https://example.org/2008/a-post'
  if (address.pathname === '/') return `Reads the blog at ${address.host}: its posts, and who answered them.`
  return `Reads this post of ${address.host}, then whoever answered it and whom it answered.`
}
