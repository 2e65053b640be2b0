import { expect, test } from 'vitest'
import { absoluteTarget, type Target } from '../target.ts'
import { shareTest } from './shares.ts'

const OWN = ['http://blog.example/2007/05/a-walk/']
const isShare = (address: string, own = OWN): boolean => shareTest(own)(absoluteTarget(address) as Target)

test.each([
  'http://del.icio.us/post?url=http://other.example/&title=A+title',
  'http://www.digg.com/submit?phase=2&url=x',
  'http://reddit.com/submit?url=x',
  'https://www.facebook.com/sharer/sharer.php?u=x',
  'http://www.technorati.com/faves?add=http://blog.example',
  'https://twitter.com/intent/tweet?text=x',
  'http://blip.pl/dashboard?body=Words%20http://blog.example/x',
  'https://wordpress.com/abuse/?report_url=http://blog.example/',
  'https://wa.me/?text=x',
  'http://blog.example/2007/05/a-walk/?share=facebook',
  'http://blog.example/mt-tb.cgi/12',
  'https://bsky.app/intent/compose?text=x',
  'https://www.threads.net/intent/post?text=x',
  'https://mastodon.social/share?text=x',
  'https://news.ycombinator.com/submitlink?u=x',
  'https://www.linkedin.com/shareArticle?mini=true&url=x',
  'https://t.me/share/url?url=x',
  'https://vk.com/share.php?url=x',
  'http://service.weibo.com/share/share.php?url=x',
  'http://b.hatena.ne.jp/add?mode=confirm&url=x',
  'https://social-plugins.line.me/lineit/share?url=x',
  'http://ma.gnolia.com/bookmarklet/add?url=x',
  'http://www.furl.net/storeIt.jsp?u=x',
  'http://www.newsvine.com/_tools/seed&save?u=x',
  'http://www.blinklist.com/index.php?Action=Blink/addblink.php',
  'http://www.addthis.com/bookmark.php',
  'http://sharethis.com/item?publisher=1',
  'http://feeds.feedburner.com/~ff/ablog?a=1',
  'https://www.blogger.com/email-post.g?blogID=1&postID=2',
])('%s takes what is to be shared', (address) => expect(isShare(address)).toBe(true))

test('a service nobody knows is one when the page hands itself over', () => {
  expect(isShare('http://newshare.example/go?u=http%3A%2F%2Fblog.example%2F2007%2F05%2Fa-walk%2F')).toBe(true)
  expect(isShare('http://newshare.example/go?u=http%3A%2F%2Fother.example%2F&title=Words')).toBe(true)
  expect(isShare('http://newshare.example/go?u=http%253A%252F%252Fblog.example%252F2007%252F05%252Fa-walk')).toBe(true)
  expect(isShare('http://newshare.example/go?u=blog.example/2007/05/a-walk')).toBe(true)
  expect(isShare('http://print.example/http://blog.example/2007/05/a-walk/')).toBe(true)
  expect(isShare('http://x.example/?u=http://b.example/?p=7', ['http://b.example/?p=7'])).toBe(true)
})

test.each([
  'http://del.icio.us/ada',
  'http://digg.com/users/ada',
  'https://twitter.com/ada/status/12',
  'https://twitter.com/shareholder',
  'http://cited.example/essay?id=4',
  'http://redirect.example/?url=http%3A%2F%2Fcited.example%2F',
  'http://www.facebook.com/ada',
  'http://blog.example/2006/01/earlier/?title=x',
  'http://web.archive.org/web/2007/http://cited.example/',
  'https://news.ycombinator.com/item?id=1',
  'https://mastodon.social/@ada/109',
  'http://b.example/?u=blog.example',
])('%s may be cited', (address) => expect(isShare(address)).toBe(false))
