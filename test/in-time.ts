// Runs what must end. The runner waits for ever on code that never yields; this stops it, so that the test fails and says why.
import { runInNewContext } from 'node:vm'

/** Far more than anything that ends takes, on the slowest machine. */
const LONGEST = 25_000

export const inTime = <Result>(work: () => Result): Result => runInNewContext('work()', { work }, { timeout: LONGEST })
