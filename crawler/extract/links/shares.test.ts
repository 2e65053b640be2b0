import { expect, test } from 'vitest'
import { isShareAddress } from './shares.ts'

const OWN = ['http://blog.example/2007/05/a-walk/']
const isShare = (address: string): boolean => isShareAddress(new URL(address), OWN)

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
])('%s takes what is to be shared', (address) => expect(isShare(address)).toBe(true))

test('a service nobody knows is one when the page hands itself over', () => {
  expect(isShare('http://newshare.example/go?u=http%3A%2F%2Fblog.example%2F2007%2F05%2Fa-walk%2F')).toBe(true)
  expect(isShare('http://newshare.example/go?u=http%3A%2F%2Fother.example%2F&title=Words')).toBe(true)
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
])('%s may be cited', (address) => expect(isShare(address)).toBe(false))
