import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exhibitSvg, GALLERY, galleryPage } from './gallery.ts'

const FOLDER = new URL('../docs/gallery/', import.meta.url)

function expectKept(name: string, text: string): void {
  const file = new URL(name, FOLDER)
  if (process.env.GOLDEN === 'accept' && process.env.CI === undefined) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, text)
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(kept === text, `${name} differs: look at it, then run GOLDEN=accept vitest run --project picture`).toBe(true)
}

describe('the gallery', () => {
  test.each(Object.entries(GALLERY))('%s is drawn as it is kept', (name, exhibit) => {
    expectKept(`${name}.svg`, `${exhibitSvg(exhibit)}\n`)
  })

  test('shows every picture, and nothing else', () => {
    expectKept('README.md', galleryPage())
    expect(readdirSync(FOLDER).sort()).toEqual(
      [...Object.keys(GALLERY).map((name) => `${name}.svg`), 'README.md'].sort(),
    )
  })
})
