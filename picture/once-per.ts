// What is worked out of something that never changes: once, and kept as long as that is.

export function oncePer<Given extends object, Value>(work: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Given, { readonly value: Value }>()
  return (given) => {
    const kept = known.get(given) ?? { value: work(given) }
    known.set(given, kept)
    return kept.value
  }
}
