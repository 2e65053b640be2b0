// An answer with the fields alone that were asked for: `numbers,posts.address` keeps the numbers, and of each post its address.

interface Wanted {
  readonly [field: string]: Wanted
}

export function onlyFields(text: string, fields: readonly string[]): string {
  const wanted: Record<string, Wanted> = {}
  for (const field of fields) note(wanted, field.split('.'))
  return JSON.stringify(pick(JSON.parse(text), wanted))
}

function note(wanted: Record<string, Wanted>, [first = '', ...rest]: readonly string[]): void {
  const inner = { ...wanted[first] }
  wanted[first] = inner
  if (rest.length > 0) note(inner, rest)
}

/** A field without wishes within is wanted whole; one that is not there is passed over. */
function pick(value: unknown, wanted: Wanted): unknown {
  if (Object.keys(wanted).length === 0) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, wanted))
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(wanted, name))
  return Object.fromEntries(known.map(([name, inner]) => [name, pick(inner, wanted[name] ?? {})]))
}
