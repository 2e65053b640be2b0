// What a command says when it cannot do its work: one sentence with what to do, and an exit status. Never a stack, but for --verbose.

/** The work failed (1) or the command was used wrongly (2). The message is one sentence for people. */
export class Failure extends Error {
  readonly code = 'cli/failed'
  readonly status: 1 | 2
  constructor(message: string, status: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.status = status
  }
}

export const misuse = (message: string): Failure => new Failure(message, 2)

export interface Explanation {
  readonly sentence: string
  readonly status: 1 | 2
  /** The stack of what nobody foresaw; null when the sentence says all. */
  readonly details: string | null
}

/** Our own errors carry a `room/what` code and a message for people; anything else is a fault of Grapevine. */
export function explain(error: unknown): Explanation {
  if (error instanceof Failure) return { sentence: error.message, status: error.status, details: null }
  const fault = error instanceof Error ? error : new Error(String(error))
  const code = 'code' in fault ? fault.code : null
  const { message, stack } = fault
  if (typeof code === 'string' && code.includes('/')) {
    return { sentence: message, status: code.startsWith('config/') ? 2 : 1, details: null }
  }
  return { sentence: `something broke that should not: ${message}`, status: 1, details: stack ?? null }
}
