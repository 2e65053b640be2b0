// Share, bookmark, subscribe, report and mail links of every generation of the web, known by their address alone. They are never citations.

/** Where services take what is to be shared: host (subdomains included) and the paths under it. An empty list is the whole host. */
const SERVICES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'add.my.yahoo.com': [],
    'addthis.com': [],
    'addtoany.com': [],
    'api.whatsapp.com': [],
    'ask.com': ['/mystuff'],
    'backflip.com': ['/add_page'],
    'b.hatena.ne.jp': ['/entry/', '/add', '/append'],
    'blinklist.com': [],
    'blip.pl': ['/dashboard'],
    'bloglines.com': ['/citations', '/sub'],
    'bsky.app': ['/intent/'],
    'buffer.com': ['/add'],
    'bufferapp.com': ['/add'],
    'buzz.yahoo.com': ['/submit'],
    'co.mments.com': ['/track'],
    'connect.mail.ru': ['/share'],
    'connect.ok.ru': ['/offer', '/dk'],
    'del.icio.us': ['/post', '/save'],
    'delicious.com': ['/post', '/save'],
    'designfloat.com': ['/submit'],
    'digg.com': ['/submit'],
    'diigo.com': ['/post'],
    'douban.com': ['/recommend', '/share'],
    'dzone.com': ['/links/add'],
    'facebook.com': ['/sharer', '/share.php', '/dialog/share', '/dialog/feed', '/plugins/like'],
    'fark.com': ['/cgi/fark', '/cgi/farkit'],
    'fc2.com': ['/bookmark'],
    'feedvalidator.org': [],
    'feeds.feedburner.com': ['/~ff/'],
    'flaker.pl': ['/add2flaker'],
    'flattr.com': ['/submit'],
    'fusion.google.com': ['/add'],
    'friendfeed.com': ['/share', '/?url'],
    'furl.net': ['/storeit', '/savedialog', '/store'],
    'getpocket.com': ['/edit', '/save'],
    'google.com': ['/bookmarks', '/buzz/post', '/reader/link', '/ig/add', '/reader/view/feed'],
    'identi.ca': ['/notice/new'],
    'instapaper.com': ['/hello2', '/edit', '/text'],
    'kick.ie': ['/submit'],
    'line.me': ['/r/msg', '/lineit/share'],
    'linkagogo.com': ['/go/addnopopup'],
    'linkedin.com': ['/sharearticle', '/sharing/', '/cws/share'],
    'livejournal.com': ['/update.bml'],
    'ma.gnolia.com': ['/beta/bookmarklet', '/bookmarklet'],
    'magnolia.com': ['/bookmarklet'],
    'mail.google.com': ['/mail'],
    'meneame.net': ['/submit'],
    'mister-wong.com': [],
    'mister-wong.de': [],
    'mix.com': ['/add'],
    'mixx.com': ['/submit'],
    'myspace.com': ['/modules/postto'],
    'myweb.yahoo.com': [],
    'myweb2.search.yahoo.com': [],
    'netscape.com': ['/submit'],
    'netvibes.com': ['/share', '/subscribe'],
    'news.ycombinator.com': ['/submitlink'],
    'newsgator.com': ['/ngs/subscriber'],
    'newsvine.com': ['/_tools/seed', '/_wine/save'],
    'odnoklassniki.ru': ['/dk'],
    'oknotizie.virgilio.it': ['/post'],
    'pinboard.in': ['/add'],
    'pinterest.com': ['/pin/create', '/pin/find'],
    'plus.google.com': ['/share'],
    'plusone.google.com': [],
    'printfriendly.com': [],
    'propeller.com': ['/submit'],
    'qzone.qq.com': ['/cgi-bin/qzshare'],
    'reddit.com': ['/submit', '/login'],
    'rojo.com': ['/add-subscription'],
    'scoop.it': ['/bookmarklet'],
    'service.weibo.com': ['/share'],
    'share.flipboard.com': [],
    'sharethis.com': [],
    'shadows.com': ['/features/tcr'],
    'simpy.com': [],
    'slashdot.org': ['/bookmark', '/submit'],
    'smarking.com': [],
    'sphere.com': ['/search'],
    'sphinn.com': ['/submit'],
    'spurl.net': [],
    'squidoo.com': ['/lensmaster/bookmark'],
    'stumbleupon.com': ['/submit', '/refer', '/badge'],
    'subscribe.to': [],
    'surfingbird.ru': ['/share'],
    't.me': ['/share'],
    'tagza.com': ['/submit'],
    'tailrank.com': ['/share'],
    'technorati.com': ['/faves', '/cosmos', '/ping', '/search'],
    'threads.net': ['/intent/'],
    'tumblr.com': ['/share', '/widgets/share'],
    'twitter.com': ['/intent/', '/share', '/home'],
    'twitthis.com': ['/twit'],
    'validator.w3.org': [],
    'viadeo.com': ['/shareit'],
    'vk.com': ['/share'],
    'vkontakte.ru': ['/share'],
    'wa.me': [],
    'web.whatsapp.com': ['/send'],
    'widgets.digg.com': ['/buttons'],
    'wordpress.com': ['/abuse', '/press-this'],
    'wykop.pl': ['/dodaj'],
    'x.com': ['/intent/', '/share', '/home'],
    'xing.com': ['/spi/shares', '/social_plugins/share', '/app/user'],
    'yigg.de': ['/neu'],
  }),
)

/** Parts of paths that only actions have, on any host. */
const ACTION =
  /\/(?:wp-login\.php|wp-admin\/|xmlrpc\.php|wp-trackback\.php|mt-tb\.cgi|mt-comments\.cgi|trackback\/?$|(?:delete-comment|post-edit|email-post)\.g$|cdn-cgi\/)/i
/** Query values that hand an address over, and those that hand over the words to go with it. */
const TITLE_KEYS =
  /^(?:title|t|text|bodytext|description|desc|summary|headline|subject|notes|topic|bkmk_title|status|body|media)$/i
const JETPACK = /^(?:share|nb)$/

/** `own`: the page's addresses. External address + the page's own address in a query value is a share link, whoever's it is. */
export function isShareAddress(url: URL, own: readonly string[]): boolean {
  return isService(url) || ACTION.test(url.pathname) || handsOver(url, own)
}

function isService({ hostname, pathname, search }: URL): boolean {
  const starts = startsAt(hostname.replace(/\.$/, ''))
  if (!starts || starts.length === 0) return starts !== null
  const path = (pathname + search).toLowerCase()
  return starts.some(
    (start) => path.startsWith(start) && !/^[a-z]/.test(/[a-z]$/.test(start) ? path.slice(start.length) : ''),
  )
}

/** The paths of the service that a host, or a domain above it, belongs to; null when it belongs to none. */
function startsAt(hostname: string): readonly string[] | null {
  for (let domain = hostname; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const starts = SERVICES.get(domain)
    if (starts) return starts
  }
  return null
}

/** `?u=ADDRESS&title=WORDS`, `?status=WORDS ADDRESS`, or Jetpack's `?share=facebook` on the page itself. */
function handsOver(url: URL, own: readonly string[]): boolean {
  if (url.search.length < 3) return false
  let [address, words, self] = [false, false, false]
  for (const [key, value] of url.searchParams) {
    if (JETPACK.test(key) && value.length < 20) return true
    if (/https?:\/\//i.test(value)) {
      address = true
      self ||= own.some((page) => holds(value, page))
    } else if (TITLE_KEYS.test(key) && value !== '') words = true
  }
  return address && (words || (self && !own.some((page) => sameHost(url, page))))
}

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
const holds = (value: string, page: string): boolean =>
  bare(page).includes('/') && value.toLowerCase().includes(bare(page))
const sameHost = (url: URL, page: string): boolean => URL.canParse(page) && new URL(page).hostname === url.hostname
