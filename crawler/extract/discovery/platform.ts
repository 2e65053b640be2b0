// Which software wrote the page: what it says of itself, else the marks it leaves.
import type { Reading } from '../context.ts'
import { byClass, byTag } from '../dom.ts'
import type { Extraction } from '../extraction.ts'
import { remembering } from '../memo.ts'

/** What `generator` says → our name; a name that stands in another's comes after it. */
const GENERATORS: readonly (readonly [RegExp, string])[] = [
  [/^wordpress/i, 'wordpress'],
  [/typepad/i, 'typepad'],
  [/movable ?type|^melody/i, 'movable-type'],
  [/roller/i, 'roller'],
  [/blogger|blogspot/i, 'blogger'],
  [/serendipity/i, 'serendipity'],
  [/drupal/i, 'drupal'],
  [/dotclear/i, 'dotclear'],
  [/textpattern/i, 'textpattern'],
  [/b2evolution/i, 'b2evolution'],
  [/livejournal|dreamwidth/i, 'livejournal'],
  [/hatena/i, 'hatena'],
  [/dasblog/i, 'dasblog'],
  [/blogengine/i, 'blogengine'],
  [/community ?server/i, 'community-server'],
  [/subtext|^\.text/i, 'subtext'],
  [/radio userland/i, 'radio'],
  [/pyblosxom/i, 'pyblosxom'],
  [/blosxom/i, 'blosxom'],
  [/tistory|textcube/i, 'tistory'],
  [/z-?blog/i, 'z-blog'],
  [/publify|^typo(?!3)/i, 'typo'],
  [/^typo3/i, 'typo3'],
  [/^known/i, 'known'],
  [/^next\.js/i, 'next.js'],
  [
    /discourse|eleventy|emlog|expressionengine|gatsby|ghost|habari|hexo|hugo|ikiwiki|jekyll|joomla|medium|micro\.blog|nanoc|nucleus|octopress|pebble|pelican|pivotx?|plone|posterous|spip|squarespace|substack|tdiary|tumblr|typecho|weebly|wix|writefreely/i,
    '',
  ],
]

/** Marks in the addresses of styles, scripts, pictures and forms, and what each gives away. */
const PATHS: readonly (readonly [RegExp, string])[] = [
  [/\/wp-(?:content|includes)\//, 'wordpress'],
  [/\/mt-(?:static|comments|tb)|mt\.js|\/mt\.cgi/, 'movable-type'],
  [/typepad\.com\//, 'typepad'],
  [/blogger\.com\/(?:static|feeds|comment|navbar)|\/feeds\/posts\/default|www\.blogblog\.com/, 'blogger'],
  [/serendipity/, 'serendipity'],
  [/\/sites\/(?:default|all)\/(?:files|themes|modules)\//, 'drupal'],
  [/blosxom\.cgi/, 'blosxom'],
  [/substackcdn\.com/, 'substack'],
  [/assets\.tumblr\.com/, 'tumblr'],
  [/l-stat\.livejournal|l-userpic\.livejournal/, 'livejournal'],
  [/cdn\.blog\.st-hatena\.com/, 'hatena'],
]

const CLASSES: readonly (readonly [string, string])[] = [
  ['typo_date', 'typo'],
  ['serendipity_entry', 'serendipity'],
  ['comments_wrapper', 'textpattern'],
  ['gh-content', 'ghost'],
  ['ljuser', 'livejournal'],
  ['commentboxstyle', 'dasblog'],
  ['bcomment', 'b2evolution'],
  ['post-info-co', 'dotclear'],
  ['asset-body', 'movable-type'],
]

/** Certainty: 1 said by the page, 0.8 by its paths, 0.5 by its classes. */
export function readPlatform(reading: Reading): Extraction['platform'] {
  const generator = byTag(reading, 'meta')
    .find(({ attribs }) => /^generator$/i.test(attribs.name ?? ''))
    ?.attribs.content?.trim()
  const said = generator ? platformSaid(generator) : null
  if (said) return said
  const addresses = ['link', 'script', 'img', 'form']
    .flatMap((tag) => byTag(reading, tag))
    .map(({ attribs }) => attribs.href ?? attribs.src ?? attribs.action ?? '')
  const byPath = PATHS.find(([path]) => addresses.some((address) => path.test(address)))
  if (byPath) return { name: byPath[1], version: null, certainty: 0.8 }
  const byName = CLASSES.find(([name]) => byClass(reading, name).length > 0)
  return byName ? { name: byName[1], version: null, certainty: 0.5 } : null
}

const platformSaid = remembering((generator): Extraction['platform'] => {
  const said = GENERATORS.flatMap(([pattern, name]) => {
    const [words] = pattern.exec(generator) ?? []
    return words ? [name || words.toLowerCase()] : []
  })
  const [name] = said
  return name
    ? { name, version: /(?:^|[\s/])v?\.?(\d+(?:\.\d+){0,3})/i.exec(generator)?.[1] ?? null, certainty: 1 }
    : null
})
