// Asks for one address over and over, a few at once, in a process of its own: node bench/api/asker.ts URL TIMES AT_ONCE. Prints the slowest and the median, in ms.
const [url = '', times = '1', atOnce = '1'] = process.argv.slice(2)
const took: number[] = []
let left = Number(times)

async function keepAsking(): Promise<void> {
  while (left-- > 0) {
    const start = performance.now()
    const response = await fetch(url)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${response.status} ${url}`)
    took.push(performance.now() - start)
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, keepAsking))
took.sort((one, other) => one - other)
console.log(JSON.stringify({ median: took[Math.floor(took.length / 2)], slowest: took.at(-1) }))
