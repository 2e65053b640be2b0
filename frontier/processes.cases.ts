// Processes of their own for the cases: some that share a frontier, one that is killed.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

const DOOR = JSON.stringify(new URL('./open.ts', import.meta.url).href)

function run(url: string, script: string): ChildProcessByStdio<null, Readable, null> {
  const opened = `const { frontier } = await (await import(${DOOR})).openFrontier(${JSON.stringify(url)}); ${script}`
  return spawn(process.execPath, ['--input-type=module', '-e', opened], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Each hands itself hops of crawl 1 and settles them until none is left; returns what each was handed. */
export async function sharedByProcesses(url: string, count: number): Promise<readonly (readonly string[])[]> {
  const children = Array.from({ length: count }, (_, index) =>
    run(
      url,
      `const worker = 'worker ${index}'
      for (;;) {
        const at = new Date().toISOString()
        const hops = await frontier.get('1', { worker, queues: 3, lease: 60000, at })
        for (const { address } of hops) {
          console.log(address)
          await new Promise((resolve) => setTimeout(resolve, 2))
          await frontier.settle('1', [{ address, again: null, tried: true, found: [], counts: {}, notes: [] }], { at, tolls: [] })
        }
        const { waiting, leased } = await frontier.stats('1', at)
        if (waiting + leased === 0) break
        if (hops.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
      }`,
    ),
  )
  return Promise.all(children.map(async ({ stdout }) => (await text(stdout)).split('\n').filter((line) => line !== '')))
}

/** Processes that open the same new place at once; how many could. */
export async function openedAtOnce(url: string, count: number): Promise<number> {
  const children = Array.from({ length: count }, () => run(url, "console.log('open')"))
  const said = await Promise.all(children.map(({ stdout }) => text(stdout)))
  return said.filter((words) => words === 'open\n').length
}

/** Puts ten, reads one, says so, over and over; killed after it has said it 20 times. Returns what it said last. */
export async function killedInTheMiddle(url: string): Promise<number> {
  const child = run(
    url,
    `for (let round = 1; ; round++) {
      await frontier.put('1', Array.from({ length: 10 }, (_, index) => ({ address: \`http://h\${index}.example/\${round}\`,
        depth: 0, because: 'seed', via: null, redirects: 0, priority: 0 })))
      const at = new Date(round * 1000).toISOString()
      for (const { address } of await frontier.get('1', { worker: 'the dead', queues: 1, lease: 60000, at })) {
        await frontier.settle('1', [{ address, again: null, tried: true, found: [], counts: {}, notes: [] }], { at, tolls: [] })
      }
      process.stdout.write(round + '\\n')
    }`,
  )
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.split('\n').length > 20) child.kill('SIGKILL')
  }
  return Number(said.split('\n').slice(0, -1).at(-1))
}
