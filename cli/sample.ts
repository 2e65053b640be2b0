// `grapevine sample`: serves the sample blogosphere on the loopback and crawls it.
import { sampleSeeds } from '../crawler/sample.ts'
import type { Call } from './command.ts'
import { crawlNow } from './crawl-now.ts'

export async function run({ options, config }: Call): Promise<0 | 1> {
  return crawlNow({ seeds: await sampleSeeds(), sample: true, json: options.json === true }, config)
}
