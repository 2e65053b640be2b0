// The SQLite engine of both ports, on one file that several processes may share.
import type { OpenFrontier } from '../frontier.ts'
import { clockOn } from './clock.ts'
import { crawlsOn } from './crawls.ts'
import { frontierError, openDatabase } from './database.ts'
import { ledgerOn } from './ledger.ts'
import { frontierOn } from './queues.ts'

/** Throws FrontierError when the file is not to be had; so does every method later. */
export function openSqliteFrontier(path: string): OpenFrontier {
  const database = openDatabase(path)
  const close = async () => {
    if (database.isOpen) database.close()
  }
  const [ledger, clock] = [ledgerOn(database), clockOn(database)]
  const guarded = <Port extends object>(port: Port): Port => guard(port, path)
  return {
    crawls: guarded({ ...crawlsOn(database, ledger, clock), close }),
    frontier: guarded({ ...frontierOn(database, ledger, clock), close }),
    close,
  }
}

/** Every error that leaves the room is a FrontierError. */
function guard<Port extends object>(port: Port, path: string): Port {
  const wrap = (method: (...args: unknown[]) => Promise<unknown>) => {
    return (...args: unknown[]) => method(...args).catch((error) => Promise.reject(frontierError(error, path)))
  }
  return Object.fromEntries(Object.entries(port).map(([name, method]) => [name, wrap(method)])) as Port
}
