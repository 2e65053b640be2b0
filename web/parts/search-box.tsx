// The box for words to search for, on every page; the key / goes to it.
import { useEffect, useRef, useState } from 'preact/hooks'
import { go } from '../navigation.ts'
import { useKey } from '../use-key.ts'
import { searchFor } from '../view.ts'

/** A finger has no keys to press. */
const PLACEHOLDER = matchMedia('(pointer: coarse)').matches ? 'Search' : 'Search: press /'

/** `query`: what is searched for on this page; '' for nothing. */
export function SearchBox({ query }: { readonly query: string }) {
  const [words, setWords] = useState(query)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => setWords(query), [query])
  useKey('/', () => box.current?.select())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (words.trim() === '') box.current?.focus()
    else go(searchFor(words.trim()))
  }
  return (
    <search class="search-box">
      <form onSubmit={submit}>
        <input
          {...{ ref: box, type: 'search', value: words, maxLength: 200, placeholder: PLACEHOLDER }}
          aria-label="Search posts, comments and people"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}
