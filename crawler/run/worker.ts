// The name of a crawler, which says where it runs: whoever runs on the same machine can see at once that it is gone.
import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Containers may share a host's name, and each counts processes anew. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** "MACHINE/PROCESS/…", never the same twice. */
export function newWorker(): string {
  return `${machine()}/${process.pid}/${randomUUID()}`
}

/** False for whoever lives, and for whoever cannot be seen from here. */
export function isGone(worker: string): boolean {
  const [where, pid] = worker.split('/')
  if (where !== machine() || !Number.isInteger(Number(pid))) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
