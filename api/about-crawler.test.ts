import { expect, test } from 'vitest'
import { crawlSettings, loadConfig } from '../config.ts'
import { startTestServer } from './test-server.ts'

async function page(userAgent: string): Promise<string> {
  const settings = { ...crawlSettings(loadConfig({}, {}, {})), userAgent }
  const server = await startTestServer({ webFolder: null, crawlSettings: settings })
  const { status, text, headers } = await server.ask('/about/crawler')
  await server.close()
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  return text
}

test('the owner of a site reads who asked and how to be left alone, without the web', async () => {
  expect(await page('Grapevine/1')).toContain('User-agent: Grapevine\nDisallow: /')
})

test('a name of its own does no harm to the page', async () => {
  expect(await page('<b>Me</b>/1')).not.toContain('<b>')
})

test('a public address alone is contact enough', () => {
  const config = loadConfig({ publicUrl: 'https://vine.example/' }, {}, {})
  expect(crawlSettings(config).contact).toBe('https://vine.example/about/crawler')
})
