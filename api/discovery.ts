// How a page of ours tells other sites that they may show it (https://oembed.com, section 4).
import { escaped } from './escaped.ts'

const TYPE = 'application/json+oembed'

/** `page`: its whole address. */
const answerAt = (base: string, page: string): string => `${base}/api/oembed?${new URLSearchParams({ url: page })}`

export const discoveryHeader = (base: string, page: string): string =>
  `<${answerAt(base, page)}>; rel="alternate"; type="${TYPE}"`

/** For the head of its HTML. */
export const discoveryLink = (base: string, page: string): string =>
  `<link rel="alternate" type="${TYPE}" href="${escaped(answerAt(base, page))}">`
