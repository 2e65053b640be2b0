// Does a script make what is worth reading here? A guess from the markup alone, in time linear in its length. Pure.
import type { Extraction } from '../../extract/extraction.ts'
import type { Page } from '../page.ts'
import { hasEmptyThread } from './empty-thread.ts'
import { lettersIn, scriptsIn, seenWords } from './markup.ts'

type Thread = Pick<Extraction, 'comments' | 'linkbacks' | 'commentCount' | 'commentsElsewhere' | 'commentApis'>

/** Null: what is to be read stands in the markup. `extract` is asked only where the markup alone leaves it open. */
export function scriptMadeIn(html: string, extract: () => Thread): Page['scriptMade'] {
  if (!/<script\b/i.test(html)) return null
  if (isShell(html)) return 'body'
  return hasEmptyThread(html) && lacksItsComments(html, extract()) ? 'comments' : null
}

/** A shell may have a few words of its own: a name, a menu, "Loading…". */
const FEW_LETTERS = 250
const ROOT =
  /<(?:div|main|section)\b[^<>]{0,200}\bid\s*=\s*["']?(?:root|app|__next|__nuxt|___gatsby|svelte|app-root|react-root|ember-app)\b[^<>]{0,200}>\s*(?:<!--[^<>]{0,100}-->\s*)?<\//i
const ASKS_FOR_SCRIPT = /<noscript\b[^<>]{0,200}>(?:(?!<\/noscript)[\s\S]){0,600}?\bjava\s?script\b/i

function isShell(html: string): boolean {
  const letters = lettersIn(seenWords(html, FEW_LETTERS))
  return letters === 0 || (letters < FEW_LETTERS && (ROOT.test(html) || ASKS_FOR_SCRIPT.test(html)))
}

/** WordPress sends `comment-reply.js` with every form. */
const BRINGS_COMMENTS = /comments?(?!-reply)|discuss/i
const IS_THE_APP = /\/(?:app|main|bundle|index)\b[\w.-]*\.m?js/i

/** Comments that a hosted service keeps are named, and lists of comments are asked for without a browser. Who has a form in the markup has comments there as well, if any. */
function lacksItsComments(
  html: string,
  { comments, linkbacks, commentCount, commentsElsewhere, commentApis }: Thread,
): boolean {
  if (
    comments.length + linkbacks.length > 0 ||
    commentsElsewhere !== null ||
    commentApis.length > 0 ||
    commentCount === 0
  )
    return false
  if (commentCount !== null) return true
  if (/<textarea\b/i.test(html)) return false
  return scriptsIn(html).some(({ source, words }) => {
    return BRINGS_COMMENTS.test(source ?? words) || (source !== null && IS_THE_APP.test(source))
  })
}
