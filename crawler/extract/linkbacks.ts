// The linkbacks that a page shows under its post, each with the element that shows it.
import type { Found, Reading } from './context.ts'
import type { ExtractedLinkback } from './extraction.ts'

export const readLinkbacks = (_reading: Reading): readonly Found<ExtractedLinkback>[] => []
