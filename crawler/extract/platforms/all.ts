// Every platform whose responses are known by name. Where two find as many responses on a page, the earlier one counts.
import type { Platform } from './platform.ts'
import { wordpress } from './wordpress.ts'

export const PLATFORMS: readonly Platform[] = [wordpress]
