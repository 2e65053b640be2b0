// How well it is told what is missing, on made blogospheres of which everything is known, by their size: node bench/completeness.ts [SEEDS].
import { madeBlogosphere, ROOT } from '../answers/made-blogosphere.ts'
import { presentConversation } from '../answers/present.ts'

const seeds = Number(process.argv[2] ?? 200)
const SIZES = [20, 50, 100, 200]
const LEAST_HELD = 0.9

function measured(size: number) {
  let [spoken, held, error, width] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { graph, answers, seen } = madeBlogosphere(seed, size)
    const { missing, low, high } = presentConversation({ graph, leftOut: 0 }, ROOT, { asOf: null }).completeness.missing
    if (missing === null || low === null || high === null) continue
    const truth = answers - seen
    spoken += 1
    if (low <= truth && truth <= high) held += 1
    error += (missing - truth) / answers
    width += (high - low) / answers
  }
  return { spoken, held: held / spoken, error: error / spoken, width: width / spoken }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9)

console.log(
  `${seeds} blogospheres of each size; the 95 % interval must hold the truth in ${percent(LEAST_HELD).trim()}`,
)
console.log('answers   spoke  interval held  mean error  mean width (of all answers)')
for (const size of SIZES) {
  const { spoken, held, error, width } = measured(size)
  const verdict = held >= LEAST_HELD ? 'met' : 'MISSED'
  console.log(
    `${String(size).padStart(7)} ${String(spoken).padStart(7)} ${percent(held)} ${verdict} ${percent(error)} ${percent(width)}`,
  )
}
