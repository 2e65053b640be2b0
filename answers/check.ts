// Whether a value that came from a file has the shape it should have. Small checks that add up to larger ones; extra fields are passed over.

/** Returns the value with its type, or throws CheckError naming the place. */
export type Check<T> = (value: unknown, place: string) => T

export class CheckError extends Error {
  readonly place: string
  constructor(place: string, expected: string) {
    super(`${place} is not ${expected}`)
    this.name = 'CheckError'
    this.place = place
  }
}

const expecting = <T>(expected: string, fits: (value: unknown) => value is T): Check<T> => {
  return (value, place) => {
    if (fits(value)) return value
    throw new CheckError(place, expected)
  }
}

export const text = expecting('a text', (value): value is string => typeof value === 'string')
export const number = expecting('a number', (value): value is number => Number.isFinite(value))
export const flag = expecting('true or false', (value): value is boolean => typeof value === 'boolean')
export const address = expecting('an http(s) address', (value): value is string => {
  return typeof value === 'string' && /^https?:\/\/./.test(value)
})
export const time = expecting('a time', (value): value is string => {
  return typeof value === 'string' && /^\d{4}/.test(value) && value.length <= 40
})

export function oneOf<const T extends string>(words: readonly T[]): Check<T> {
  return expecting(`one of ${words.join(', ')}`, (value): value is T => words.includes(value as T))
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, place) => (value === null ? null : check(value, place))
}

/** For a field that need not be there. */
export function orAbsent<T>(check: Check<T>): Check<T | undefined> {
  return (value, place) => (value === undefined ? undefined : check(value, place))
}

export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new CheckError(place, 'a list')
    return value.map((item, index) => check(item, `${place}[${index}]`))
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every value of an object whose names are free. */
export function record<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, place) => {
    if (!isObject(value)) throw new CheckError(place, 'an object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, check(item, `${place}.${name}`)]))
  }
}

/** An object with these fields; the others are dropped. */
export function object<T extends object>(checks: { readonly [Name in keyof T]-?: Check<T[Name]> }): Check<T> {
  return (value, place) => {
    if (!isObject(value)) throw new CheckError(place, 'an object')
    const entries = Object.entries<Check<unknown>>(checks)
    const checked = entries.map(([name, check]) => [name, check(value[name], `${place}.${name}`)] as const)
    return Object.fromEntries(checked.filter(([, field]) => field !== undefined)) as T
  }
}
