// The comments that a page shows under its post, each with the element that shows it.
import type { Found, Reading } from './context.ts'
import type { ExtractedComment } from './extraction.ts'

export const readComments = (_reading: Reading): readonly Found<ExtractedComment>[] => []
