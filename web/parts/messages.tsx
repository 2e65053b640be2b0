// What stands where nothing else can: loading, and what went wrong with the next step.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { keepToken, type LoadProblem } from '../load.ts'

export function Loading({ what }: { readonly what: string }) {
  return (
    <p class="loading" role="status">
      Loading {what}…
    </p>
  )
}

interface ProblemProps {
  readonly problem: LoadProblem
  readonly onAgain: () => void
  /** A better next step than trying again. */
  readonly children?: ComponentChildren
}

export function Problem({ problem, onAgain, children }: ProblemProps) {
  if (problem.code === 'api/token-needed') return <TokenBox onToken={onAgain} />
  return (
    <section class="message" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.message}</p>
      <p class="actions">
        {children}
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      </p>
    </section>
  )
}

/** The owner of this Grapevine asks for a token before anything is changed. */
function TokenBox({ onToken }: { readonly onToken: () => void }) {
  const [token, setToken] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    keepToken(token)
    onToken()
  }
  return (
    <form class="message" onSubmit={submit}>
      <h2>A token is needed</h2>
      <p>Whoever runs this Grapevine gave it a token. It is asked once in this tab and goes nowhere else.</p>
      <p class="actions">
        <label>
          Token{' '}
          <input type="password" value={token} required onInput={(event) => setToken(event.currentTarget.value)} />
        </label>
        <button type="submit" class="main">
          Go on
        </button>
      </p>
    </form>
  )
}
