// `grapevine crawl`: crawls and stops.
import type { Call } from './command.ts'
import { crawlNow } from './crawl-now.ts'
import { seedsOf } from './seeds.ts'

export async function run({ words, options, config }: Call): Promise<0 | 1> {
  return crawlNow({ seeds: await seedsOf(words), sample: false, json: options.json === true }, config)
}
