// Counts in words: "1 post", "2 posts", "1,204 posts".

/** Made once: it is dear to make. Small numbers do not need it. */
const numbers = new Intl.NumberFormat('en-US')

export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count < 1000 ? count : numbers.format(count)} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
