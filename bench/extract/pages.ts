// The pages to read: real ones of ordinary size where they are on this machine, else fixtures; and a made thread of any length.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicData } from '../../test/public-data.ts'

const [LEAST, MOST] = [15_000, 60_000]
const AT_MOST = 600
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

export interface Pages {
  readonly what: string
  readonly files: readonly string[]
}

export function ordinaryPages(): Pages {
  const real = htmlIn(publicData('blogs')).filter((file) => {
    const { size } = statSync(file)
    return size >= LEAST && size <= MOST
  })
  if (real.length === 0) return { what: 'fixtures (GRAPEVINE_DATA has no real pages)', files: htmlIn(FIXTURES) }
  const step = Math.max(1, Math.floor(real.length / AT_MOST))
  const files = real.filter((_, index) => index % step === 0)
  return { what: `real pages of ${LEAST / 1000} to ${MOST / 1000} kB`, files }
}

function htmlIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    return names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** A WordPress thread in the markup of every second blog. */
export function longThread(comments: number): string {
  const items = Array.from({ length: comments }, (_, n) => {
    const meta = `<div class="comment-author vcard"><cite class="fn"><a href="http://reader-${n}.example/" rel="external nofollow" class="url">Reader ${n}</a></cite> <span class="says">says:</span></div>
<div class="comment-meta commentmetadata"><a href="http://long.example/2009/05/a-post/#comment-${n}">May ${(n % 28) + 1}, 2009 at 8:${String(n % 60).padStart(2, '0')} am</a></div>`
    const words = `<p>Number ${n} does not agree with <a href="http://other-${n % 90}.example/post/">what was said</a> about it. ${'And says so at some length, as readers will. '.repeat(11)}</p>`
    return `<li class="comment even thread-even depth-1" id="comment-${n}"><div id="div-comment-${n}" class="comment-body">${meta}${words}</div></li>`
  })
  return `<!DOCTYPE html><html><head><title>A post &laquo; Long</title></head><body><div id="content"><div class="post" id="post-1"><h2>A post</h2>
<div class="entry"><p>It says <a href="http://far.example/a/">something</a>.</p></div></div><h3 id="comments">${comments} Responses to &#8220;A post&#8221;</h3><ol class="commentlist">${items.join('\n')}</ol></div></body></html>`
}
