/** A host has had all the requests that it may be asked: nothing more was asked. */
export class HostSpentError extends Error {
  readonly code = 'crawler/host-spent'
}
