import { describe, expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from './imports.ts'
import { LAW, type RoomLaw } from './law.ts'

const EXEMPT = /\.test\.tsx?$|cases\.ts$|\/cases\/|\/arbitrary\.ts$|\/fresh\.ts$|\/test-[^/]+\.ts$/
/** Of what Node brings, what touches nothing. */
const HARMLESS: readonly string[] = ['node:crypto', 'node:util']
const roomOf = (file: string): string => file.split('/')[0] ?? ''
const isAllowed = (target: string, allowed: string): boolean =>
  allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed

/** What is wrong with an import, or null. */
function fault(room: string, law: RoomLaw, { target, ours }: Import): string | null {
  if (ours) {
    const within = roomOf(target) === room || target === 'log.ts'
    return within || law.rooms.some((allowed) => isAllowed(target, allowed)) ? null : `may not import ${target}`
  }
  if (!target.startsWith('node:')) return law.packages.includes(target) ? null : `may not use the package ${target}`
  return law.pure && !HARMLESS.includes(target) ? `is pure and may not use ${target}` : null
}

/** The files that stand in a circle of imports, or lead to one: what is left when files that import none of the rest are taken away, again and again. */
function inCircles(imports: readonly Import[]): readonly string[] {
  const ours = Map.groupBy(
    imports.filter(({ ours }) => ours),
    ({ file }) => file,
  )
  const left = new Set(ours.keys())
  const isFree = (file: string): boolean => !ours.get(file)?.some(({ target }) => left.has(target))
  for (let free = [...left].filter(isFree); free.length > 0; free = [...left].filter(isFree)) {
    for (const file of free) left.delete(file)
  }
  return [...left]
}

describe('the import law', () => {
  const imports = sourceFiles()
    .filter((file) => !EXEMPT.test(file))
    .flatMap(importsOf)

  test.each(Object.entries(LAW))('%s imports only what its row allows', (room, law) => {
    const own = imports.filter(({ file }) => roomOf(file) === room)
    expect(own.map((one) => [one.file, fault(room, law, one)]).filter(([, found]) => found !== null)).toEqual([])
  })

  test('web takes types, never code, from the api', () => {
    const taken = imports.filter(({ file, target }) => roomOf(file) === 'web' && target.startsWith('api/'))
    expect(taken.filter(({ typesOnly }) => !typesOnly)).toEqual([])
  })

  test('no file imports itself by way of others, types included', () => {
    expect(inCircles(imports)).toEqual([])
  })

  test('settings are read by the front door and main files alone', () => {
    const readers = imports.filter(({ target, file }) => target === 'config.ts' && !file.endsWith('main.ts'))
    expect(
      [...new Set(readers.map(({ file }) => roomOf(file)))].filter((room) => !['cli', 'test', 'bench'].includes(room)),
    ).toEqual([])
  })
})
