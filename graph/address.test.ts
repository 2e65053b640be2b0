import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, commentAddressOf, pageAddressOf } from './address.ts'

const SAME: readonly (readonly [why: string, written: string, address: string])[] = [
  ['scheme and host in lower case', 'HTTP://Reading.Example/Slow', 'http://reading.example/Slow'],
  ['no default port', 'https://reading.example:443/slow', 'https://reading.example/slow'],
  ['another port stays', 'http://reading.example:8080/slow', 'http://reading.example:8080/slow'],
  ['no dot after the host', 'http://reading.example./slow', 'http://reading.example/slow'],
  ['no fragment', 'http://reading.example/slow#comments', 'http://reading.example/slow'],
  ['no text fragment', 'http://reading.example/slow#:~:text=word', 'http://reading.example/slow'],
  ['dot segments are resolved', 'http://reading.example/a/../slow', 'http://reading.example/slow'],
  [
    'escapes in capitals, none without need',
    'http://reading.example/%7eann/caf%c3%a9',
    'http://reading.example/~ann/caf%C3%A9',
  ],
  ['a name in another script is written in ASCII', 'http://bücher.example/', 'http://xn--bcher-kva.example/'],
  ['tracking is gone', 'http://reading.example/?p=7&utm_source=feed&fbclid=x', 'http://reading.example/?p=7'],
  ['an empty query is none', 'http://reading.example/slow?', 'http://reading.example/slow'],
  ['the order of the query stays', 'http://reading.example/?b=1&a=2', 'http://reading.example/?b=1&a=2'],
  ['replytocom is the post', 'http://reading.example/slow/?replytocom=12#respond', 'http://reading.example/slow/'],
  [
    'a comment page is the post',
    'http://reading.example/slow/comment-page-2/#comments',
    'http://reading.example/slow/',
  ],
  ['a comment feed is the post', 'http://reading.example/slow/feed/', 'http://reading.example/slow/'],
  [
    'a comment feed of a blog without slashes is the post',
    'http://reading.example/slow/feed',
    'http://reading.example/slow',
  ],
  ['the feed of the blog stays', 'http://reading.example/feed/', 'http://reading.example/feed/'],
  ['a ping address is the post', 'http://reading.example/slow/trackback/', 'http://reading.example/slow/'],
  ['amp is the post', 'http://reading.example/slow/amp/', 'http://reading.example/slow/'],
  ['a print view is the post', 'http://reading.example/slow?print=1', 'http://reading.example/slow'],
  [
    'a mobile view is the post',
    'http://ann.blogspot.com/2009/05/slow.html?m=1',
    'http://ann.blogspot.com/2009/05/slow.html',
  ],
  ['a month of WordPress is no mobile view', 'http://reading.example/?m=200905', 'http://reading.example/?m=200905'],
  ['an index file is its folder', 'http://reading.example/slow/index.html', 'http://reading.example/slow/'],
  ['a session is gone', 'http://reading.example/slow;jsessionid=0A1B?x=1', 'http://reading.example/slow?x=1'],
  [
    'a story number named sid stays',
    'http://news.example/article.pl?sid=06/03/18',
    'http://news.example/article.pl?sid=06/03/18',
  ],
  [
    'a redirector is what it carries',
    'https://www.google.com/url?q=http%3A%2F%2Freading.example%2Fslow&sa=D',
    'http://reading.example/slow',
  ],
  [
    'an archived copy is the original',
    'https://web.archive.org/web/20060318000000/http://reading.example/slow?p=1',
    'http://reading.example/slow?p=1',
  ],
  ['/p and /p/ stay apart', 'http://reading.example/slow/', 'http://reading.example/slow/'],
  ['www stays', 'http://www.reading.example/', 'http://www.reading.example/'],
]

describe('addressOf', () => {
  test.each(SAME)('%s: %s', (_why, written, address) => {
    expect(addressOf(written)).toBe(address)
    expect(addressOf(address)).toBe(address)
  })

  test('a relative address is read against its page', () => {
    expect(addressOf('../slow?utm_medium=x', 'http://reading.example/a/b/')).toBe('http://reading.example/a/slow')
  })

  test.each([
    'http://reading.example/archives/2003_07.html#p000023',
    'http://reading.example/2003_07_01_archive.html#105912345678901234',
    'http://reading.example/2003/07/#000023',
    'http://reading.example/2003/07/15.html#a1234',
    'http://reading.example/archives/2003_07_13.html#entry-12',
  ])('the fragment of a post without a page of its own stays: %s', (address) =>
    expect(addressOf(address)).toBe(address),
  )

  test.each([
    ['http://reading.example/archives/2003_07.html#comments', 'http://reading.example/archives/2003_07.html'],
    ['http://reading.example/2003/07/15/slow/#p12', 'http://reading.example/2003/07/15/slow/'],
    ['http://reading.example/slow.html#000023', 'http://reading.example/slow.html'],
  ])('any other fragment goes: %s', (written, address) => expect(addressOf(written)).toBe(address))

  test.each([
    '',
    'mailto:ann@reading.example',
    'javascript:alert(1)',
    'http://',
    'http://.../',
    'ftp://reading.example/',
    '//',
    'slow',
  ])('null for what is no address of the web: %s', (written) => expect(addressOf(written)).toBeNull())

  test('null for credentials and for what is too long', () => {
    expect(addressOf('http://ann:secret@reading.example/')).toBeNull()
    expect(addressOf(`http://reading.example/${'a'.repeat(2_000)}`)).toBeNull()
    expect(addressOf(`http://reading.example/${'a/'.repeat(1e6)}feed`)).toBeNull()
  })

  test('nothing that a page writes makes it throw, and writing twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (text) => {
          const address = addressOf(text, 'http://reading.example/')
          if (address === null) return
          expect(address).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
          expect(addressOf(address)).toBe(address)
        },
      ),
    )
  })
})

test('a page address keeps what addressOf folds: feeds, comment pages, print views', () => {
  for (const page of [
    'http://reading.example/slow/feed/',
    'http://reading.example/slow/comment-page-2/',
    'http://reading.example/?cpage=2',
  ])
    expect(pageAddressOf(`${page}#comments`)).toBe(page)
})

describe('commentAddressOf', () => {
  const post = 'http://reading.example/slow/'
  const untold = { fragment: null, author: null, text: null, ordinal: 0 }

  test('is the post with the fragment of the permalink', () => {
    expect(commentAddressOf(post, { ...untold, fragment: '#comment-12' })).toBe(`${post}#comment-12`)
    expect(commentAddressOf(post, { ...untold, fragment: 'li-comment-12' })).toBe(`${post}#comment-12`)
  })

  test('without a permalink it is a hash of author and words, whatever their spaces, and an ordinal among equals', () => {
    const one = commentAddressOf(post, { ...untold, author: 'Ben', text: 'Well  said.\n' })
    expect(one).toMatch(/^http:\/\/reading\.example\/slow\/#words-[0-9a-z]{14}-0$/)
    expect(commentAddressOf(post, { ...untold, author: 'Ben', text: 'Well said.' })).toBe(one)
    expect(commentAddressOf(post, { ...untold, author: 'Eva', text: 'Well said.' })).not.toBe(one)
    expect(commentAddressOf(post, { ...untold, author: 'Ben', text: 'Well said.', ordinal: 1 })).not.toBe(one)
  })

  test('a hostile fragment is escaped', () => {
    expect(commentAddressOf(post, { ...untold, fragment: '"><script>' })).toBe(`${post}#%22%3E%3Cscript%3E`)
    expect(commentAddressOf(post, { ...untold, fragment: '%E0%A4%A\ud800' })).not.toMatch(/[^\x21-\x7e]/)
  })
})
