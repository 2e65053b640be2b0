import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWeb, moveInto } from './build.ts'

let folder: string
beforeAll(async () => {
  folder = await buildWeb()
})
const names = () => readdirSync(join(folder, 'assets'))
const assets = () => names().map((name) => readFileSync(join(folder, 'assets', name)))
const page = () => readFileSync(join(folder, 'index.html'), 'utf8')

describe('the built web', () => {
  test('is not built again when nothing changed', async () => {
    const before = statSync(join(folder, 'index.html')).mtimeMs
    expect(await buildWeb()).toBe(folder)
    expect(statSync(join(folder, 'index.html')).mtimeMs).toBe(before)
  })

  test('takes less than 200 kB over the line, all of it', () => {
    const bytes = assets().reduce((sum, file) => sum + gzipSync(file).length, 0)
    expect(bytes).toBeLessThan(200_000)
  })

  test('loads each further page when it is looked at', () => {
    for (const later of ['ranking', 'responses', 'blog', 'search', 'crawl', 'about-crawler', 'map-worker']) {
      expect(names().some((name) => name.startsWith(`${later}-`))).toBe(true)
      expect(page()).not.toContain(`/${later}-`)
    }
  })

  test('holds no inline script or style, so that the strict policy holds', () => {
    expect(page()).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/)
  })

  test('tells nothing of the folder it was built in', () => {
    const house = join(import.meta.dirname, '..')
    expect(assets().some((file) => file.includes(house))).toBe(false)
  })
})

test('of several builds that are done at one moment one stands whole, and nothing else is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'grapevine-build-'))
  const place = join(folder, 'dist')
  for (let round = 0; round < 20; round += 1) {
    const built = Array.from({ length: 6 }, (_, number) => join(folder, `built-${number}`))
    for (const aside of built) {
      mkdirSync(aside)
      for (const name of ['index.html', 'main.js']) writeFileSync(join(aside, name), aside)
    }
    await Promise.all(built.map((aside) => moveInto(place, aside)))
    for (const aside of built) rmSync(aside, { recursive: true, force: true })
    expect(readdirSync(folder)).toEqual(['dist'])
    const words = ['index.html', 'main.js'].map((name) => readFileSync(join(place, name), 'utf8'))
    expect(built).toContain(words[0])
    expect(words[1]).toBe(words[0])
  }
  rmSync(folder, { recursive: true })
})
