// Many readers of the stream of one crawl: all must be told how it begins, and that it was stopped.
import { setTimeout as sleep } from 'node:timers/promises'

const HEADERS = { 'Content-Type': 'application/json' }

export async function listeners(
  base: string,
  count: number,
): Promise<{ readonly told: number; readonly left: number }> {
  const body = JSON.stringify({ seeds: ['https://nobody.example/'] })
  const { id } = (await (
    await fetch(new URL('/api/crawls', base), { method: 'POST', headers: HEADERS, body })
  ).json()) as { id: string }
  const seen = { told: 0, left: 0 }
  const all = Array.from({ length: count }, () => listen(new URL(`/api/crawls/${id}/events`, base), seen))
  for (let waited = 0; seen.told < count && waited < 100; waited++) await sleep(100)
  await fetch(new URL(`/api/crawls/${id}/stop`, base), { method: 'POST', headers: HEADERS, body: '{}' })
  await Promise.all(all)
  return seen
}

async function listen(url: URL, seen: { told: number; left: number }): Promise<void> {
  const { body } = await fetch(url)
  if (body === null) return
  let text = ''
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    if (text === '') seen.told++
    text += part
  }
  if (text.includes('event: end')) seen.left++
}
