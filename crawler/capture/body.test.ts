import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Answering } from '../loopback.ts'
import { html, serving, words } from './test-serving.ts'

const packed = (bytes: Buffer | string, encoding: string) => html(bytes, { 'content-encoding': encoding })
const WORDS = 'words '.repeat(100)

describe('compression', () => {
  test.each([
    ['gzip', gzipSync(WORDS)],
    ['br', brotliCompressSync(WORDS)],
    ['zstd', zstdCompressSync(WORDS)],
    ['deflate', deflateSync(WORDS)],
    ['deflate', deflateRawSync(WORDS)],
    ['identity', Buffer.from(WORDS)],
  ])('%s is read', async (encoding, bytes) => {
    const { read } = await serving({ 'a.example/1': packed(bytes, encoding) })
    expect(words(await read('http://a.example/1'))).toBe(WORDS)
  })

  test('is asked for as far as it can be read', async () => {
    const { read, server } = await serving({ 'a.example/1': 'words' })
    await read('http://a.example/1')
    expect(server.log[1]?.headers['accept-encoding']).toBe('gzip, br, zstd, deflate')
  })

  test('that is only claimed is a bad answer', async () => {
    const { read } = await serving({ 'a.example/1': packed('plain', 'gzip') })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })

  test('in layers is not unpacked', async () => {
    const { read } = await serving({ 'a.example/1': packed(gzipSync(gzipSync(WORDS)), 'gzip, gzip') })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })

  test('that is broken off keeps what came', async () => {
    const bytes = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index) % 251)))
    const { read } = await serving({ 'a.example/1': packed(bytes.subarray(0, bytes.length / 2), 'gzip') })
    expect(await read('http://a.example/1')).toMatchObject({ truncated: expect.stringContaining('broken off') })
  })
})

describe('a bomb is cut', () => {
  const zeros = Buffer.alloc(20_000_000)
  test.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['zstd', zstdCompressSync(zeros)],
  ])('in %s', async (encoding, bomb) => {
    const { read } = await serving({ 'a.example/1': packed(bomb, encoding) }, { maxBytes: 10_000 })
    const page = await read('http://a.example/1')
    expect(page).toMatchObject({ truncated: 'the answer at 10000 bytes' })
    expect(words(page)).toHaveLength(10_000)
  })

  test('that says nothing for ever', async () => {
    const nothing = gzipSync('')
    const endless: Answering = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      const chunk = Buffer.concat(Array<Buffer>(5000).fill(nothing))
      const on = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', on)
      on()
    }
    const { read } = await serving({ 'a.example/1': endless }, { maxBytes: 1000 })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })

  test('that asks for a window too large to keep', async () => {
    // The magic number of a frame and a header that wants a window of 128 MiB.
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x88, 0x01, 0x00, 0x00])
    const { read } = await serving({ 'a.example/1': packed(frame, 'zstd') })
    expect(await read('http://a.example/1')).toMatchObject({ reason: 'bad-answer' })
  })
})

test('an answer that trickles is not waited for', async () => {
  const drip: Answering = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('.'), 100)
    response.on('close', () => clearInterval(timer))
  }
  const { read } = await serving({ 'a.example/1': drip }, { timeout: 1800 })
  expect(await read('http://a.example/1')).toMatchObject({
    reason: 'timeout',
    detail: expect.stringContaining('bytes a second'),
  })
})
