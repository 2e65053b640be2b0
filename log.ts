// The one logger: past-tense events as messages, data in fields, to standard error. Each room gets a child of it, passed in.
import { pino } from 'pino'

/** What a room may do with its logger. `debug` for what the web did, `error` for what we broke. */
export interface Log {
  debug(fields: object, event: string): void
  info(fields: object, event: string): void
  warn(fields: object, event: string): void
  error(fields: object, event: string): void
  child(fields: object): Log
}

export function openLog({ verbose, quiet }: { readonly verbose: boolean; readonly quiet: boolean }): Log {
  return pino(
    { level: quiet ? 'error' : verbose ? 'debug' : 'warn', base: null },
    pino.destination({ fd: 2, sync: true }),
  )
}

/** For tests and for commands whose only voice is their result. */
export const SILENT: Log = pino({ level: 'silent' })
