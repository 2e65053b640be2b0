// Reads the protocol-buffer text files of Google's robots.txt specification tests. Tests only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Expectation {
  readonly file: string
  readonly body: string
  readonly address: string
  readonly agent: string
  readonly allowed: boolean
}

/** All expectations of the files in a folder. */
export function expectationsIn(folder: string): readonly Expectation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.textproto'))
    .flatMap((file) => expectationsOf(file, readFileSync(join(folder, file), 'utf8')))
}

const TOKEN = /#[^\n]*|"((?:[^"\\]|\\.)*)"|([a-z_]+)\s*:|([A-Z_]+)/g

/** Strings that follow one another are one string. */
function expectationsOf(file: string, text: string): readonly Expectation[] {
  const found: Expectation[] = []
  const values: Record<string, string> = {}
  let field = ''
  for (const [, words, name, word] of text.matchAll(TOKEN)) {
    if (words !== undefined) values[field] += unescaped(words)
    if (name !== undefined) {
      field = name
      values[field] = ''
    }
    if (word === undefined || field !== 'expected_outcome') continue
    const { robotstxt: body = '', testurl: address = '', useragent: agent = '' } = values
    found.push({ file, body, address, agent, allowed: word === 'ALLOWED' })
  }
  return found
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Octal and hexadecimal escapes are bytes; together they may be UTF-8. */
function unescaped(text: string): string {
  const bytes = text.replace(/[^\0-\x7f]+/g, (letters) => Buffer.from(letters).toString('latin1'))
  const plain = bytes.replace(/\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|(.))/gi, (_, octal, hex, letter) => {
    if (letter !== undefined) return LETTERS[letter] ?? letter
    return String.fromCharCode(octal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal, 8))
  })
  return Buffer.from(plain, 'latin1').toString()
}
