// Ours beside the bare thing, in turn, so that both meet the same machine.

export interface Measured {
  readonly what: string
  /** Seconds. */
  readonly ours: number
  readonly bare: number
  /** What is asked of ours / bare. */
  readonly atMost: number
}

const REPEATS = 7

/** What one of `times` takes. */
export async function seconds(work: () => unknown, times = 1): Promise<number> {
  const start = performance.now()
  for (let time = 0; time < times; time++) await work()
  return (performance.now() - start) / 1000 / times
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** The medians of some turns, after one that warms up. */
export async function compared(
  { what, atMost, times }: { readonly what: string; readonly atMost: number; readonly times: number },
  ours: () => unknown,
  bare: () => unknown,
): Promise<Measured> {
  const turns: { readonly ours: number; readonly bare: number }[] = []
  for (let turn = 0; turn <= REPEATS; turn++)
    turns.push({ bare: await seconds(bare, times), ours: await seconds(ours, times) })
  const counted = turns.slice(1)
  return {
    what,
    atMost,
    ours: median(counted.map((turn) => turn.ours)),
    bare: median(counted.map((turn) => turn.bare)),
  }
}

export function print(title: string, rows: readonly Measured[]): void {
  console.log(`\n${title}`)
  for (const { what, ours, bare, atMost } of rows) {
    const ratio = ours / bare
    const asked = Number.isFinite(atMost) ? `at most ${atMost.toFixed(2)} ${ratio <= atMost ? 'met' : 'MISSED'}` : ''
    const times = [ours, bare].map((time) => `${time.toFixed(6).padStart(11)} s`).join('')
    console.log(`${what.padEnd(44)} ${times}  × ${ratio.toFixed(2)}  ${asked}`)
  }
}
