// Statements one after another within one transaction: the next are made ready and sent while the server works on those before them.
import type { Query, Row } from './server.ts'

/** One way to the server. */
export interface Statement {
  /** Begins with `UNWIND $rows AS row`. */
  readonly cypher: string
  readonly rows: readonly unknown[]
  /** What follows from the answer, after whatever is on its way; null: nothing. */
  readonly following?: (answer: readonly Row[]) => Statement | null
}

/** Sent and not answered, at most. */
const ON_THE_WAY = 3

/** Takes each when it is to be sent, so that rows need not be made before. Resolves when all are answered. */
export async function inOrder(query: Query, statements: Iterable<Statement>): Promise<void> {
  const answers: Promise<void>[] = []
  for (const statement of statements) {
    const answer = answered(query, statement)
    answer.catch(() => {}) // told below; those behind it fail with it
    answers.push(answer)
    await answers.at(-ON_THE_WAY)
  }
  await Promise.all(answers)
}

async function answered(query: Query, { cypher, rows, following }: Statement): Promise<void> {
  const answer = await query(cypher, { rows })
  const next = following?.(answer) ?? null
  if (next !== null) await answered(query, next)
}
