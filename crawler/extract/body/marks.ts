// What class names and ids say an element is for: a post, its body, or the furniture round it. The words of many platforms and themes, none of a site.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import { isNamed } from '../dom.ts'
import { remembering } from '../memo.ts'

export interface Marks {
  /** Named as the body of a post: 3 is certain, 1 is a guess; 0 is not named so. */
  readonly body: 0 | 1 | 2 | 3
  /** Named as one whole post, with its title and date; `likely` names are other things too. */
  readonly entry: 'sure' | 'likely' | null
  /** Named as something that is no body; null when not. */
  readonly zone: Zone | null
}

/** Names as written without `-` and `_`, in lower case. */
const BODY_3 = new Set([
  'econtent',
  'entrycontent',
  'postcontent',
  'postbody',
  'entrybody',
  'articlebody',
  'articlecontent',
  'assetbody',
  'storycontent',
  'blogbody',
  'postentry',
  'entrytext',
  'posttext',
  'storybody',
  'wpblockpostcontent',
  'ghcontent',
  'postfullcontent',
  'tdpostcontent',
  'serendipityentrybody',
  'blogpostcontent',
  'blogpostbody',
  'blogentrybody',
  'entryinnercontent',
  'postbodycontent',
  'articletext',
  'newstext',
  'bodymarkup',
  'thecontent',
  'singlecontent',
  'contentbody',
  'bodycontent',
  'contenttext',
  'txpbody',
  'articlebodytext',
  'fieldnamebody',
  'nodecontent',
  'entrybodytext',
  'bposttext',
  'ljentrytext',
  'entrycontentasset',
  'postarticle',
  'postmessage',
  'textcontent',
  'asseteentrybody',
  'postcontentbody',
  'entrytextcontent',
  'hentrycontent',
  'bcontent',
  'btext',
  'itembody',
  'itembodystyle',
  'evopostfulltext',
  'blosxombody',
  'blogcontent',
  'articlecontents',
  'storytext',
  'pagecontent',
  'entrymain',
  'postmain',
  'itemtext',
])
/** The rest of a body that begins in one of the above. */
const MORE = new Set([
  'assetmore',
  'entrymore',
  'serendipityentryextended',
  'entryextended',
  'extended',
  'extendedbody',
  'postmore',
  'more',
  'txpbodymore',
])
const BODY_2 = new Set([
  'entry',
  'story',
  'snappreview',
  'itemcontent',
  'text',
  'bodytext',
  'postinner',
  'content',
  'article',
  'postarea',
  'contentarea',
  'posting',
])
const ENTRY = new Set([
  'hentry',
  'post',
  'blogpost',
  'blogentry',
  'weblogentry',
  'weblogpost',
  'entry',
  'blogbody',
  'serendipityentry',
  'postouter',
  'datepost',
  'asset',
  'entryasset',
  'postentry',
  'blogitem',
  'bpost',
  'posting',
  'entrywrap',
  'postwrap',
  'postwrapper',
  'entrybox',
  'postbox',
  'atomentry',
  'hatomentry',
  'wlpost',
  'blogarticle',
  'singlepost',
  'evopost',
  'itemboxstyle',
  'blosxomentry',
])
const LIKELY_ENTRY = new Set([
  'item',
  'story',
  'articleitem',
  'node',
  'day',
  'section',
  'article',
  'content',
  'maincontent',
  'main',
])

const RESPONSE = new Set([
  'comment',
  'comments',
  'pingback',
  'trackback',
  'commentlist',
  'commentbody',
  'commenttext',
  'reply',
])

const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_\\d-])`)
/** In order: the first that fits decides. */
const ZONE_WORDS: readonly (readonly [Zone, RegExp])[] = [
  [
    'comment',
    word(
      'comments?|commentlist|commentarea|commentform|commentblock|respond|responses?|feedback|trackbacks?|pingbacks?|pings|linkbacks|replies|discussion|disqus|reactions|webmentions?|mentions|idc|commenttext|commentbody|commentsbody|livefyre|isso|utterances|giscus',
    ),
  ],
  [
    'share',
    word(
      'share|shares|sharing|sharedaddy|sharethis|shareaholic|addthis|addtoany|a2a|social|socialmedia|sociable|socialize|bookmarks?|bookmarking|bookmarkify|share-?buttons?|tweetmeme|feedflare|jp-?post-?flair|post-?flair|akst|digg|subscribe|socials|heateor|ssba|essb|swp',
    ),
  ],
  [
    'related',
    word(
      'related|relatedposts|related-?posts?|yarpp|jp-relatedposts|similar|similarposts|recommended|recommendations|readmore-?posts|linkwithin|zemanta|more-?posts|also-?like|outbrain|taboola|crp|popular|trending|upnext|seealso|latest-?posts?|recent-?posts?|promo|newsletter|teaser|teasers|advert|advertisement|ads|ad|sponsor|sponsored',
    ),
  ],
  [
    'tags',
    word(
      'tags?|taglist|tagcloud|categor(?:y|ies)|cats|technorati|postmetadata|post-?metadata|metadata|entry-?meta|post-?meta|meta|postmeta|entrymeta|filed|filed-?under|submitted|small-?print|small-?head|item-?footer|section-?footer|postinfo|post-?info|entry-?info|post-?details|post-?footer|entry-?foot(?:er)?|entryfooter|postfooter|posted|posted-?by|post-?by|byline|entry-?utility|entry-?data|post-?data|postdata|article-?meta|dateline|permalink|post-?utility|post-?tags?|terms',
    ),
  ],
  [
    'author',
    word(
      'author|authorbox|author-?box|author-?info|author-?bio|about-?author|about-?the-?author|biography|bio|vcard|post-?author|contributor',
    ),
  ],
  ['blogroll', word('blogroll|linkroll|linklist|link-?list|blog-?roll|xoxo|linkcat|blogs-?i-?read')],
  [
    'navigation',
    word(
      'nav|navi|navigation|links|navbar|menu|menus|topnav|subnav|breadcrumbs?|crumbs?|pagination|pager|pagenav|page-?links|pagenavi|wp-?pagenavi|prev-?next|prevnext|post-?nav|post-?navigation|nextprev|navlinks|nav-?links|previous|next|sidebars?|side|side-?bar|sidebar\\w{0,12}|sidecol\\w{0,6}|leftcol\\w{0,4}|rightcol\\w{0,4}|leftbar|rightbar|widgets?|widget-?area|toc|archives?|calendar|search|searchform|masthead|banner|header|topbar|toolbar|skip-?link|screen-?reader-?text|jump|complementary|portlet|module|blogtools|gadget',
    ),
  ],
  ['footer', word('footer|foot|colophon|copyright|bottombar|site-?info|legal|disclaimer')],
  [
    'hidden',
    // Hidden on small screens, or until another class shows it ("hidden md:block"), is seen.
    /^(?!.*:(?:block|flex|grid|inline|table)).*(?:^|[\s_-])(?:(?:hidden|hide)(?!-(?:on|for|xs|sm|md|lg|xl|print|mobile|phone|tablet|desktop)(?![a-z]))|visually-?hidden|sr-?only|noscreen|invisible)(?=$|[\s_\d-])/,
  ],
]

const NONE: Marks = { body: 0, entry: null, zone: null }
export function marksOf({
  name: tag,
  attribs: { class: classes = '', id = '', itemprop = '', role = '' },
}: Element): Marks {
  if ((!classes && !id && !itemprop && !role) || tag === 'body' || tag === 'html') return NONE
  // "comment-12" is named as "comment-345" is.
  return read(id || itemprop || role ? `${classes} ${id.replace(/\d{2,}/g, '0')} ${itemprop} ${role}` : classes)
}

const read = remembering((name): Marks => {
  const spaced = name
    .slice(0, 400)
    .replace(/([a-z])([A-Z])|_/g, '$1-$2')
    .toLowerCase()
  const plain = name.slice(0, 1000).toLowerCase()
  const names = plain.split(/\s+/).map((token) => token.replace(/[-_]/g, ''))
  const has = (set: ReadonlySet<string>): boolean => names.some((token) => set.has(token))
  const body = has(BODY_3) ? 3 : has(BODY_2) ? 2 : 0
  const entry = has(ENTRY) ? 'sure' : has(LIKELY_ENTRY) ? 'likely' : null
  return { body, entry, zone: zoneNamed(spaced, names, entry === 'sure' || body === 3) }
})

/** A post carries the names of its tags and categories among its own ("post tag-sharing comments-open"): only plain words count there. */
function zoneNamed(spaced: string, names: readonly string[], isPost: boolean): Zone | null {
  if (isPost) return names.some((name) => RESPONSE.has(name)) ? 'comment' : null
  return ZONE_WORDS.find(([, words]) => words.test(spaced))?.[0] ?? null
}

export const isMoreOfBody = (element: Element): boolean =>
  isNamed(element, MORE) || MORE.has(element.attribs.id?.toLowerCase().replace(/[-_]/g, '') ?? '')
