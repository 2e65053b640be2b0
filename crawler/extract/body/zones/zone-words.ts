// Words in class names and ids that say that an element is no part of the talk. The words of many platforms and themes, none of a site.
import type { Zone } from '../../../../graph/model.ts'

const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_\\d-])`)
/** In order: the first that fits decides. */
const ZONE_WORDS: readonly (readonly [Zone, RegExp])[] = [
  [
    'comment',
    word(
      'comments?|commentlist|commentarea|commentform|commentblock|respond|responses?|feedback|trackbacks?|pingbacks?|pings|linkbacks|replies|discussion|disqus|reactions|webmentions?|mentions|idc|commenttext|commentbody|commentsbody|livefyre|isso|utterances|giscus|twikoo|waline|valine|artalk|gitalk|vcomments?|kommentare?|kommentarer|kommentit|commentaires|comentarios|commenti|komentarze|komentare|komentari|yorumlar',
    ),
  ],
  [
    'share',
    word(
      'share|shares|sharing|sharedaddy|sharethis|shareaholic|addthis|addtoany|a2a|social|socialmedia|sociable|socialize|bookmarks?|bookmarking|bookmarkify|share-?buttons?|tweetmeme|feedflare|jp-?post-?flair|post-?flair|akst|digg|subscribe|socials|heateor|ssba|essb|swp|(?:post-?)?ratings?|votes?|voting|compartir|partager|partage|teilen|condividi|likes|likers|facepile',
    ),
  ],
  [
    'related',
    word(
      'related|related-?posts?|yarpp|jp-relatedposts|similar|similarposts|recommended|recommendations|readmore-?posts|linkwithin|zemanta|more-?posts|also-?like|outbrain|taboola|crp|popular|trending|upnext|seealso|latest-?posts?|recent-?posts?|promo|newsletter|relacionad[ao]s|similaires|verwandte|teaser|teasers|advert|advertisement|ads|ad|sponsor|sponsored',
    ),
  ],
  [
    'tags',
    word(
      'tags?|taglist|tagcloud|categor(?:y|ies)|cats|technorati|post-?metadata|metadata|entry-?meta|post-?meta|meta|filed|filed-?under|submitted|small-?print|small-?head|(?:item|section|story|article|blog)-?foot(?:er)?|post-?info|entry-?info|post-?details|(?:post|entry)-?foot(?:er)?|posted|posted-?by|post-?by|byline|entry-?utility|entry-?data|post-?data|article-?meta|dateline|permalink|post-?utility|post-?tags?|terms|etiquetas|schlagworte|rubriques?|tagi|stopka|rodape',
    ),
  ],
  [
    'author',
    word(
      'author|author-?box|author-?info|author-?bio|about-?author|about-?the-?author|biography|bio|vcard|post-?author|contributor',
    ),
  ],
  ['blogroll', word('liens|enlaces|odkazy|linkroll|link-?list|blog-?roll|xoxo|linkcat|blogs-?i-?read')],
  [
    'navigation',
    word(
      'nav|navi|navigation|links|navbar|menu|menus|topnav|subnav|breadcrumbs?|crumbs?|pagination|pager|pagenav|page-?links|pagenavi|wp-?pagenavi|prev-?next|post-?nav|post-?navigation|nextprev|nav-?links|previous|next|sidebars?|side|side-?bar|sidebar\\w{0,12}|sidecol\\w{0,6}|leftcol\\w{0,4}|rightcol\\w{0,4}|leftbar|rightbar|widgets?|widget-?area|toc|archives?(?![-_]{1,2}(?:items?|posts?|entry|excerpt|article))|calendar|search|searchform|masthead|banner|header|topbar|toolbar|skip-?link|screen-?reader-?text|jump|complementary|portlet|module|blogtools|gadget',
    ),
  ],
  ['footer', word('footer|foot|colophon|copyright|licen[cs]e|bottombar|site-?info|legal|disclaimer')],
  [
    'hidden',
    // Hidden on small screens, or until another class shows it ("hidden md:block"), is seen.
    /^(?!.*:(?:block|flex|grid|inline|table)).*(?:^|[\s_-])(?:(?:hidden|hide)(?!-(?:on|for|xs|sm|md|lg|xl|print|mobile|phone|tablet|desktop)(?![a-z]))|visually-?hidden|sr-?only|noscreen|invisible)(?=$|[\s_\d-])/,
  ],
]

/** `name`: classes, id and role in lower case, words parted by `-` or spaces. */
export const zoneNamed = (name: string): Zone | null => ZONE_WORDS.find(([, words]) => words.test(name))?.[0] ?? null

/** True for class names and ids of the posts that are new, which are related posts on the page of one, and the page itself on a home page. */
export const namesRecent = (names: string): boolean => /(?:recent|latest)-?_?posts?/i.test(names)

/** True for class names and ids of an archive. */
export const namesArchive = (names: string): boolean => /archives?/i.test(names)

/** True for class names and ids of a box about who wrote a post. */
export const namesAuthorBox = (names: string): boolean =>
  /(?:^|[\s_-])(?:(?:author|writer)s?[-_]?(?:box|bio|card)|about[-_]?(?:the[-_]?)?(?:author|writer)|bio|biography)(?=$|[\s_-])/i.test(
    names,
  )
