/** A host is not to be asked before `until`, in ms since 1970: its request was not made, and is to be put off. */
export class HostRestsError extends Error {
  readonly code = 'crawler/host-rests'
  readonly until: number
  constructor(until: number) {
    super(`the host rests until ${new Date(until).toISOString()}`)
    this.until = until
  }
}
