// The two voices of a command: data on standard output, everything else on standard error.
import { once } from 'node:events'

/** Writes data; waits when the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Says something to a person; --quiet keeps it back. */
export function note(text: string, { quiet }: { readonly quiet: boolean }): void {
  if (!quiet) process.stderr.write(`${text}\n`)
}

/** A reader that goes away early (`| head`) has what it wanted: end without a word. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
