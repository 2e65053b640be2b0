import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

describe('a name beside an hour or a day', () => {
  const author = (foot: string) =>
    said(
      `<title>Spring</title><div class="story"><h2>Spring</h2><div class="storyContent"><p>Some words of spring, and then a few more.</p></div><div class="storyFooter">${foot}</div></div>`,
      'http://blog.example/stories/12/',
    ).post?.author

  test('is the author, where no link carries it', () => {
    expect(author('adabee - 6. Okt, 18:05 - <a href="/topics/out">Out</a>')).toBe('adabee')
    expect(author('Ada (19:02) <a href="#c">Comments (2)</a>')).toBe('Ada')
    expect(author('3. května 2007 v 18:22 | Ada | <a href="/rubrika/out">Out</a>')).toBe('Ada')
  })

  test('is the author before a section of another kind', () => {
    expect(author('at 23:14, <a href="/?pid=1">ada</a>, <a href="/?cid=3">Out</a>')).toBe('ada')
    expect(author('2007-05-03 // Ada Lovelace // <a href="/topics/out">Out</a>')).toBe('Ada Lovelace')
    expect(author('11:25, <a href="/profile">ada_b</a> , <a href="/html/out">Out</a><br><a href="#l">Link</a>')).toBe(
      'ada_b',
    )
  })

  test('may be sections, a day or what can be done', () => {
    expect(author('at 23:14, <a href="/?cid=1">In</a>, <a href="/?cid=3">Out</a>')).toBeNull()
    expect(author('Spring - 3 May 2007 - <a href="/topics/out">Out</a>')).toBeNull()
    expect(author('Monday, 18:05 - <a href="/topics/out">Out</a>')).toBeNull()
    expect(author('18:05 | Comments | <a href="/topics/out">Out</a>')).toBeNull()
    expect(author('18:05 | Out | <a href="#c">2 Comments</a>')).toBeNull()
  })
})
