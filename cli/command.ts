// What every command is made of: a row of the table in commands.ts, and a function that does it.
import type { Config } from '../config.ts'

/** What commands take beside the settings; a command that does not list an option never gets it. */
export interface Options {
  readonly batch?: boolean
  readonly json?: boolean
  readonly format?: string
  readonly output?: string
  readonly conversation?: string
  readonly asOf?: string
  readonly until?: string
  readonly pseudonyms?: boolean
  readonly table?: string
  readonly from?: string
  readonly to?: string
  readonly undo?: boolean
  readonly since?: string
  readonly show?: string
  readonly kind?: string
  readonly parent?: string
  readonly by?: string
  readonly measure?: string
  readonly window?: string
  readonly top?: string
}

/** How a command was called: its words, its own options, and every setting, checked. */
export interface Call {
  readonly words: readonly string[]
  readonly options: Options
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
