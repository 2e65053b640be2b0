// `grapevine crawl`: crawls and stops.
import type { Call } from './command.ts'
import { crawlNow } from './crawl-now.ts'
import { seedsOf } from './seeds.ts'
import { note } from './terminal.ts'

export async function run({ words, options, config }: Call): Promise<0 | 1> {
  const { addresses: seeds, remarks } = await seedsOf(words)
  for (const remark of remarks) note(remark, config)
  return crawlNow({ seeds, sample: false, json: options.json === true }, config)
}
