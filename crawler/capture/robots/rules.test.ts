import { describe, expect, test } from 'vitest'
import { ROBOTS_BYTES, robotsRules } from './rules.ts'

const AGENT = 'Grapevine/1.0 (+https://us.example/)'
const against = (text: string, path: string) => {
  return robotsRules(text, AGENT).lineAgainst(`http://a.example${path}`)
}

describe('RFC 9309', () => {
  test('2.2.1: our own group beats the group for all, in any case', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: GRAPEVINE\nDisallow: /private'
    expect(against(text, '/post')).toBeNull()
    expect(against(text, '/private/1')).toBe('Disallow: /private')
  })

  test('2.2.1: groups for one name are one group', () => {
    const text =
      'User-agent: grapevine\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: grapevine\nDisallow: /b'
    expect([against(text, '/a'), against(text, '/b'), against(text, '/c')]).toEqual([
      'Disallow: /a',
      'Disallow: /b',
      null,
    ])
  })

  test('2.2.1: several names may stand over one group', () => {
    const text = 'User-agent: one\nUser-agent: two\nUser-agent: grapevine\nUser-agent: one\nDisallow: /a'
    expect(against(text, '/a')).toBe('Disallow: /a')
  })

  test('2.2.2: the longest rule wins, and of equals the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /blog\nAllow: /blog/open\nAllow: /same\nDisallow: /same'
    expect([against(text, '/blog/x'), against(text, '/blog/open/1'), against(text, '/same')]).toEqual([
      'Disallow: /blog',
      null,
      null,
    ])
  })

  test('2.2.2: octets are compared, however they are written', () => {
    const text = 'User-agent: *\nDisallow: /%62og\nDisallow: /caf\u00e9\nDisallow: /a%2fb\nDisallow: /q?page=*/'
    expect(['/bog', '/caf%c3%a9', '/a%2Fb', '/q?page%3D5/'].map((path) => against(text, path))).not.toContain(null)
    expect(against(text, '/a/b')).toBeNull()
  })

  test('2.2.3: stars at will cost no time', () => {
    const text = `User-agent: *\n${'Disallow: *b*c*d\n'.repeat(30_000)}Disallow: /${'*a'.repeat(200)}$`
    expect(against(text, `/${'a'.repeat(1900)}`)).toMatch(/^Disallow: \/\*a/)
  })

  test('2.2.3: * and $ are special', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?reply'
    expect([against(text, '/a/b.pdf'), against(text, '/b.pdf.html'), against(text, '/p?reply=1')]).toEqual([
      ...['Disallow: /*.pdf$', null, 'Disallow: /*?reply'],
    ])
  })

  test('2.2.2: robots.txt itself is always allowed, and an empty Disallow allows', () => {
    expect(against('User-agent: *\nDisallow: /', '/robots.txt')).toBeNull()
    expect(against('User-agent: *\nDisallow:', '/x')).toBeNull()
  })

  test('2.5: what comes after 500 KiB is not read', () => {
    expect(against(`#${'x'.repeat(ROBOTS_BYTES)}\nUser-agent: *\nDisallow: /`, '/x')).toBeNull()
  })

  test('a byte order mark and odd line ends do no harm', () => {
    expect(against('\uFEFFUser-agent: *\rDisallow: /a\r\nDisallow: /b', '/b')).toBe('Disallow: /b')
  })
})

test('slips of the pen are forgiven', () => {
  const text = 'user agent grapevine\ndissalow /a\nDisallow private\nAllow: /b/index.html\nDisallow: /b'
  expect(['/a', '/private', '/b/1'].map((path) => against(text, path))).toEqual([
    ...['dissalow /a', 'Disallow private', 'Disallow: /b'],
  ])
  expect(against(text, '/b/')).toBeNull()
})

test('what is about no group parts none', () => {
  const text = 'User-agent: grapevine\nSitemap: /map.xml\nUser-agent: other\n<br>\nDisallow: /a'
  expect(against(text, '/a')).toBe('Disallow: /a')
})

test('sitemaps are everybody’s, in whatever group they stand', () => {
  const text = 'Sitemap: http://a.example/map.xml\nUser-agent: other\nsitemap:/2.xml # more\nDisallow: /'
  expect(robotsRules(text, 'Grapevine/1').sitemaps).toEqual(['http://a.example/map.xml', '/2.xml'])
  expect(robotsRules('Sitemap: /x\n'.repeat(50), 'Grapevine/1').sitemaps).toHaveLength(20)
})

test('our name is found in a browser-like user agent as well', () => {
  const rules = robotsRules(
    'User-agent: grapevine\nDisallow: /',
    'Mozilla/5.0 (compatible; Grapevine/1; +http://us.example)',
  )
  expect(rules.lineAgainst('http://a.example/')).toBe('Disallow: /')
})

test('the pause that is asked for is read in seconds', () => {
  expect(robotsRules('User-agent: *\nCrawl-delay: 2.5', AGENT).delay).toBe(2500)
  expect(robotsRules('User-agent: *\nCrawl-delay: soon', AGENT).delay).toBeNull()
})

test('thousands of names over thousands of rules are read all the same', () => {
  const names = Array.from({ length: 18_000 }, (_, index) => `User-agent: a${index}`)
  const rules = Array.from({ length: 15_000 }, () => 'Allow: /x')
  expect(against([...names, 'User-agent: *', ...rules, 'Disallow: /y'].join('\n'), '/y')).toBe('Disallow: /y')
})
