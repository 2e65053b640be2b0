// Every system that is known by name. Where a page shows traces of several, the earlier one is said to keep its comments.
import { cusdis } from './cusdis.ts'
import { discourse } from './discourse.ts'
import { giscus } from './giscus.ts'
import { isso } from './isso.ts'
import { remark42 } from './remark42.ts'
import type { System } from './system.ts'
import { UNREADABLE } from './unreadable.ts'
import { utterances } from './utterances.ts'
import { webmentionIo } from './webmention-io.ts'

export const SYSTEMS: readonly System[] = [
  ...[isso, remark42, cusdis, utterances, giscus, discourse],
  ...UNREADABLE,
  webmentionIo,
]
