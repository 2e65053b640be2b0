// A world beside that of a page's scripts: the same document, seen by built-ins that nobody tampered with.
import type { Page as Tab } from 'playwright'

export interface World {
  /** Changes when the document does. */
  state(): Promise<string>
  /** The document as markup, at most so many characters. */
  read(most: number): Promise<{ readonly html: string; readonly isCut: boolean }>
}

/** Scripts that let nobody have a turn for so long, in ms, go on for ever. */
export const NO_SIGN_OF_LIFE = 15_000

const STATE = `document.readyState + ' ' + document.getElementsByTagName('*').length + ' ' + (document.body?.textContent ?? '').length`
const read = (most: number) => `(() => {
  const html = '<!doctype html>' + (document.documentElement?.outerHTML ?? '')
  return { html: html.slice(0, ${most}), isCut: html.length > ${most} }
})()`

/** Rejects, as its methods do, when the page gives no sign of life. */
export async function openWorld(tab: Tab): Promise<World> {
  const session = await tab.context().newCDPSession(tab)
  const { frameTree } = await alive(session.send('Page.getFrameTree'))
  const made = await alive(session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id }))
  const ask = async (expression: string): Promise<unknown> => {
    const options = { expression, contextId: made.executionContextId, returnByValue: true }
    const { result, exceptionDetails } = await alive(session.send('Runtime.evaluate', options))
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }
  return {
    state: async () => String(await ask(STATE)),
    read: async (most) => (await ask(read(most))) as { html: string; isCut: boolean },
  }
}

async function alive<Result>(answer: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const seconds = NO_SIGN_OF_LIFE / 1000
  const timer = setTimeout(
    () => reject(new Error(`its scripts gave no sign of life for ${seconds} s`)),
    NO_SIGN_OF_LIFE,
  )
  try {
    return await Promise.race([answer, promise])
  } finally {
    clearTimeout(timer)
    answer.catch(() => {})
  }
}
