// Ctrl-C once: finish what is in flight and stop. Twice: now. The same for SIGTERM.

export interface StopSignals {
  /** Aborted by the first signal. */
  readonly stop: AbortSignal
  /** Aborted by the second. */
  readonly hurry: AbortSignal
  /** Gives the signals back to the system. */
  release(): void
}

export function listenForStop(onFirst: () => void): StopSignals {
  const stop = new AbortController()
  const hurry = new AbortController()
  const heard = (): void => {
    if (stop.signal.aborted) hurry.abort()
    else onFirst()
    stop.abort()
  }
  const names = ['SIGINT', 'SIGTERM'] as const
  for (const name of names) process.on(name, heard)
  return {
    stop: stop.signal,
    hurry: hurry.signal,
    release: () => {
      for (const name of names) process.off(name, heard)
    },
  }
}
