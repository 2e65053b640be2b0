// How themes set trackbacks and pingbacks among and beside comments, one shape a case.
import { describe, expect, test } from 'vitest'
import { ADDRESS } from './reading.fixture.ts'
import { threadOf } from './themes.fixture.ts'

describe('linkbacks', () => {
  const FAR = '<a href="http://far.example/2009/05/walk/">Far walks</a>'
  const COMMENT = '<li id="comment-1"><cite>Ada</cite> <small>May 3, 2009 at 10:15</small><p>A fine day.</p></li>'

  test('a list of trackbacks may hold pingbacks that say so, and a list of either needs no day', () => {
    const ping = (label: string): string => `<li id="comment-3">${label} ${FAR} on May 4, 2009</li>`
    expect(threadOf(`<ol id="trackbacks">${ping('Pingback:')}</ol><ol>${COMMENT}</ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
    expect(threadOf(`<ol id="trackbacks">${ping('')}</ol><ol>${COMMENT}</ol>`).linkbacks).toEqual([
      ['trackback', 'http://far.example/2009/05/walk/', false],
    ])
    const noted = `<li class="ping" id="comment-3">${FAR} <small><span>Pingback</span> on <a href="#comment-3">May 4, 2009</a></small></li>`
    expect(threadOf(`<ol>${COMMENT}</ol><ol id="pinglist">${noted}</ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
  })

  test('terms of a list that is called after trackbacks are linkbacks, whatever stands over it', () => {
    const list = `<p>{ 1 }</p><dl id="trackback_list"><dt>${FAR}</dt><dd>05.24.09 at 7:12 am</dd></dl>`
    const said = threadOf(
      `${list}<dl><dt class="comment" id="comment-1">Ada <span>05.23.09 at 10:15 am</span></dt><dd>A fine day.</dd></dl>`,
    )
    expect(said.linkbacks).toEqual([['trackback', 'http://far.example/2009/05/walk/', false]])
    expect(said.comments).toEqual([['1', 'Ada', '2009-05-23', 'A fine day.']])
  })

  test('a trackback that no word names: a title in bold over words that break off', () => {
    const ping = `<li id="comment-2"><cite>${FAR}</cite> <small>May 4, 2009 at 10:15</small><p><strong>By the mill</strong></p><p>We walked there too and saw…</p></li>`
    expect(threadOf(`<ol>${COMMENT}${ping}</ol>`)).toMatchObject({
      comments: [['1', 'Ada', '2009-05-03', 'A fine day.']],
      linkbacks: [['trackback', 'http://far.example/2009/05/walk/', true]],
    })
  })

  test('a comment may begin in bold and break off as well, where its author has but a site', () => {
    const bold = `<li id="comment-2"><cite><a href="http://bo.example/">Bo</a></cite> <small>May 4, 2009 at 10:15</small><p><strong>By the mill</strong></p><p>We walked…</p></li>`
    expect(threadOf(`<ol>${COMMENT}${bold}</ol>`).linkbacks).toEqual([])
  })

  test('items without id or class among comments, each called what it is', () => {
    expect(threadOf(`<ol>${COMMENT}<li><p>Pingback: ${FAR}</p></li></ol>`).linkbacks).toEqual([
      ['pingback', 'http://far.example/2009/05/walk/', false],
    ])
  })

  test('a heading that is one of them announces no others', () => {
    const ping = `<li><h5>Pingback: ${FAR}</h5></li>`
    expect(
      threadOf(`<ol>${ping}${COMMENT.replace('Ada', '<a href="http://ada.example/">Ada</a>')}</ol>`),
    ).toMatchObject({
      comments: [['1', 'Ada', '2009-05-03', 'A fine day.']],
      linkbacks: [['pingback', 'http://far.example/2009/05/walk/', false]],
    })
  })

  test('a paragraph over their list', () => {
    expect(
      threadOf(`<ol>${COMMENT}</ol><p>1 Trackback</p><ul><li>${FAR} <small>May 4</small></li></ul>`).linkbacks,
    ).toEqual([['trackback', 'http://far.example/2009/05/walk/', false]])
  })

  test('a link to where trackbacks are sent is none', () => {
    expect(
      threadOf(`<ul><li class="trackback"><a href="${ADDRESS}/trackback/">trackbacks</a></li></ul>`).linkbacks,
    ).toEqual([])
  })
})
