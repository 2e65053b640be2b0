// Every import in the project's TypeScript, as data: which file, what it names, and whether only types cross.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const HOME: string = join(import.meta.dirname, '..')

export interface Import {
  readonly file: string
  /** A path from the project's folder for our own files, else the package's name (`node:fs`, `d3`, `@scope/name`). */
  readonly target: string
  readonly ours: boolean
  readonly typesOnly: boolean
}

const IMPORT = /^\s*(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

export function sourceFiles(): readonly string[] {
  const found = globSync('**/*.{ts,tsx}', {
    cwd: HOME,
    exclude: (name) => /(^|\/)(node_modules|dist|fixtures)$/.test(String(name)),
  })
  return found.map((path) => path.replaceAll('\\', '/')).sort()
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')

export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(HOME, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[2] ?? match[3] ?? ''
    const ours = name.startsWith('.')
    const target = ours ? relative(HOME, join(HOME, dirname(file), name)) : packageOf(name)
    return { file, target, ours, typesOnly: match[1] !== undefined }
  })
}
