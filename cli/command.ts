// What every command is made of: a row of the table in commands.ts, and a function that does it.
import type { Config } from '../config.ts'

/** How a command was called: its words, its own options (camelCase), and every setting, checked. */
export interface Call {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly config: Config
}

/** Does the command; the exit status: 0 done, 1 failed or partial. Throws what `explain` (failure.ts) puts into a sentence. */
export type Run = (call: Call) => Promise<0 | 1>

export interface Command {
  /** Name and words, in commander's notation. */
  readonly usage: string
  readonly summary: string
  readonly options: readonly (readonly [flags: string, meaning: string])[]
  readonly examples: readonly string[]
  /** Loaded when it is called, so that a command pays only for the rooms it uses. */
  readonly load: () => Promise<{ readonly run: Run }>
}
