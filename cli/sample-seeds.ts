// Where a crawl of the sample blogosphere begins.
import { readFileSync } from 'node:fs'
import type { Address } from '../graph/model.ts'
import { seedsOfList } from './seeds.ts'

const FILE = new URL('../fixtures/sample/seeds.txt', import.meta.url)

export const sampleSeeds = (): readonly Address[] => seedsOfList(readFileSync(FILE, 'utf8'))
