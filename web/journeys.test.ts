// What people do here, in a real browser over the real api and store.
import { expect, test } from 'vitest'
import { at, cites, graphOf, post, reading } from '../answers/made-graph.ts'
import { HOSTILE, inBrowser, pathOf, SITE, wordsOf } from './test-site.ts'

inBrowser('in a browser', [SITE], ({ open, server }) => {
  test('the vine is drawn: a disc a post, a tendril an answer, a grape a comment', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.locator('svg.vine .posts circle').first().waitFor()
    expect(await page.locator('svg.vine .posts circle').count()).toBe(6)
    expect(await page.locator('svg.vine .tendrils path').count()).toBe(5)
    expect(await page.locator('svg.vine .grapes circle').count()).toBe(3)
    expect(await page.locator('.sentence').textContent()).toMatch(
      /5 posts on 5 blogs and 3 comments answered this post/,
    )
    expect(await page.title()).toBe('What is a trackback? · Grapevine')
    await leave()
  })

  test('a post is chosen, its proof read on both sides with the anchor marked, and the copied link shows the same', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.getByText('Post of b').click()
    const panel = page.locator('.panel')
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('Post of b')
    const answers = panel.locator('section', { hasText: 'Answers' }).first()
    expect(await answers.locator('mark').textContent()).toBe('this post')
    expect(await answers.textContent()).toMatch(/confirmed.*I read this post twice.*citation · in the body.*trackback/s)
    const copy = await open(page.url())
    await copy.page.locator('.panel mark').waitFor()
    expect(await copy.page.locator('.panel h2').textContent()).toBe('Post of b')
    expect(await wordsOf(copy.page)).toEqual(await wordsOf(page))
    await copy.leave()
    await leave()
  })

  test('keys alone walk the picture, choose, and let go', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.locator('.stage').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    expect(await page.locator('.panel h2').textContent()).toBe('Post of b')
    await page.locator('.stage').focus()
    for (const key of ['u', 'Enter']) await page.keyboard.press(key)
    expect(new URL(page.url()).searchParams.get('post')).toBe(at('a'))
    await page.keyboard.press('Tab')
    await page.locator('.stage').focus()
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
    await leave()
  })

  test('a number of the sentence lights what it counts', async () => {
    const { page, leave } = await open(pathOf('a'))
    await page.getByRole('button', { name: '3 comments' }).click()
    await page.locator('.posts .faded').first().waitFor({ state: 'attached' })
    expect(await page.locator('.grapes .faded').count()).toBe(0)
    expect(await page.locator('.posts .faded').count()).toBe(6)
    expect(page.url()).toContain('counts=comments')
    await leave()
  })

  test('the table is the twin of the picture, and keeps what is chosen', async () => {
    const { page, leave } = await open(pathOf('a', `&post=${encodeURIComponent(at('d'))}`))
    await page.getByRole('button', { name: 'Table' }).click()
    await page.locator('.twin').waitFor()
    expect(await page.locator('.twin tbody tr').count()).toBe(6)
    expect(await page.locator('.twin [aria-current=true]').textContent()).toContain('Post of d')
    expect(await page.locator('.panel h2').textContent()).toBe('Post of d')
    await leave()
  })

  test('crawled words stay words, and no crawled address becomes a script', async () => {
    const { page, leave } = await open(pathOf('a', `&post=${encodeURIComponent(at('evil'))}`))
    expect(await page.locator('.panel h2').textContent()).toBe(HOSTILE)
    expect(await page.locator('.panel mark').textContent()).toBe(HOSTILE)
    expect(await page.locator('img[src=x]').count()).toBe(0)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    for (const href of links) expect(href).toMatch(/^https?:/)
    const out = page.locator('a[target=_blank]')
    expect(await out.count()).toBeGreaterThan(0)
    for (const link of await out.all()) expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
    await leave()
  })

  test.each([
    ['360 pixels wide', { viewport: { width: 360, height: 640 } }],
    ['768 pixels wide and dark', { viewport: { width: 768, height: 900 }, colorScheme: 'dark' as const }],
    ['with forced colours', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' as const }],
  ])(
    'nothing scrolls sideways %s',
    async (_name, options) => {
      const chosen = pathOf('a', `&post=${encodeURIComponent(at('evil'))}`)
      for (const path of [
        '/',
        pathOf('a'),
        pathOf('a', '&view=table'),
        chosen,
        pathOf('e'),
        '/about-crawler',
        '/nowhere',
      ]) {
        const { page, leave } = await open(path, options)
        await page.locator('h1').waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(
          0,
        )
        await leave()
      }
    },
    90_000,
  )

  test('on a telephone the thread is a list, and time runs down', async () => {
    const { page, leave } = await open(pathOf('a'), { viewport: { width: 360, height: 640 } })
    await page.locator('.label-when').first().waitFor()
    const words = await page.locator('.label-when').allTextContents()
    expect(words[0]).toBe('the post')
    expect(words.length).toBe(6)
    const top = async (part: string) => (await page.locator(part).boundingBox())?.y ?? 0
    const parts = await page
      .locator('.sentence, .stage, .tools')
      .evaluateAll((all) => all.map(({ className }) => className))
    expect(parts, 'keys go the way of the eye').toEqual(['sentence', 'stage', 'tools'])
    expect(await top('.stage')).toBeLessThan(await top('.tools'))
    await leave()
  })

  test('a post nobody answered says so, and what can be done', async () => {
    const { page, leave } = await open(pathOf('e'))
    expect(await page.locator('.sentence').textContent()).toMatch(/^Nobody has answered yet, as far as we could see/)
    await page.getByRole('heading', { name: 'What you can do' }).waitFor()
    expect(await page.getByRole('button', { name: 'Read again' }).count()).toBeGreaterThan(0)
    await leave()
  })

  test('what was read in part or refused says so, with the reason', async () => {
    await server().store.merge(
      graphOf(post('half', 8, { truncated: 'too large' }), cites('half', 'c'), cites('shut', 'half'), {
        ...reading(at('shut'), { outcome: 'refused', body: null, thread: null, reason: 'robots' }),
      }),
    )
    const { page, leave } = await open(pathOf('half', `&post=${encodeURIComponent(at('half'))}`))
    await page.locator('.panel').getByText('Read in part: too large').waitFor()
    await page.locator('.panel').getByRole('button', { name: 'shut.example' }).click()
    await page.locator('.panel').getByText('Its page was not given to us (robots.txt asks us to stay away)').waitFor()
    await leave()
  })

  test('an address nothing is known of can be read at once, and the crawl be watched', async () => {
    const { page } = await open(pathOf('never-seen'))
    await page.getByRole('button', { name: 'Read it now' }).click()
    await page.getByRole('heading', { name: 'Waiting for a crawler' }).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('heading', { name: 'Stopped' }).waitFor()
    await page.getByRole('button', { name: 'One answer further' }).click()
    await page.getByRole('heading', { name: 'Waiting for a crawler' }).waitFor()
    await page.context().close()
  })

  test('the box says what it will do, and asks for a crawl', async () => {
    const { page, leave } = await open('/')
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await page.locator('#address').fill('not an address')
    expect(await page.locator('#plan').textContent()).toMatch(/no address yet/)
    await page.locator('#address').fill('new.example/2026/a-post')
    expect(await page.locator('#plan').textContent()).toMatch(/this post of new\.example/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/crawl/*')
    await leave()
  })

  test('a private address is refused in words', async () => {
    const { page } = await open('/')
    await page.locator('#address').fill('http://10.0.0.1/post')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toMatch(/private network/)
    await page.context().close()
  })
})
