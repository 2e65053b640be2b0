// Which software wrote the page: what it says of itself, else the marks it leaves.
import type { Reading } from '../context.ts'
import { byClass, byTag } from '../dom.ts'
import type { Extraction } from '../extraction.ts'

/** Names as `generator` writes them → ours. */
const GENERATORS: readonly (readonly [RegExp, string])[] = [
  [/^wordpress\.com/i, 'wordpress'],
  [/^wordpress/i, 'wordpress'],
  [/typepad/i, 'typepad'],
  [/movable ?type/i, 'movable-type'],
  [/^melody/i, 'movable-type'],
  [/blogger|blogspot/i, 'blogger'],
  [/serendipity/i, 'serendipity'],
  [/^drupal/i, 'drupal'],
  [/dotclear/i, 'dotclear'],
  [/textpattern/i, 'textpattern'],
  [/b2evolution/i, 'b2evolution'],
  [/habari/i, 'habari'],
  [/livejournal|dreamwidth/i, 'livejournal'],
  [/^ghost/i, 'ghost'],
  [/substack/i, 'substack'],
  [/tumblr/i, 'tumblr'],
  [/tdiary/i, 'tdiary'],
  [/hatena/i, 'hatena'],
  [/dasblog/i, 'dasblog'],
  [/^jekyll/i, 'jekyll'],
  [/^hugo/i, 'hugo'],
  [/eleventy/i, 'eleventy'],
  [/typo(?!3)/i, 'typo'],
  [/ikiwiki/i, 'ikiwiki'],
  [/nucleus/i, 'nucleus'],
  [/discourse/i, 'discourse'],
  [
    /expressionengine|joomla|typo3|medium|squarespace|wix|weebly|known|micro\.blog|pelican|nanoc|octopress|hexo|gatsby|next\.js/i,
    '',
  ],
]

/** Marks in links and scripts, and what each gives away. */
const PATHS: readonly (readonly [RegExp, string])[] = [
  [/\/wp-(?:content|includes)\//, 'wordpress'],
  [/\/mt-(?:static|comments|tb)|mt\.js|\/mt\.cgi/, 'movable-type'],
  [/typepad\.com\//, 'typepad'],
  [/blogger\.com\/(?:static|feeds|comment|navbar)|\/feeds\/posts\/default|www\.blogblog\.com/, 'blogger'],
  [/serendipity/, 'serendipity'],
  [/\/sites\/(?:default|all)\/(?:files|themes|modules)\//, 'drupal'],
  [/substackcdn\.com/, 'substack'],
  [/assets\.tumblr\.com/, 'tumblr'],
  [/l-stat\.livejournal|l-userpic\.livejournal/, 'livejournal'],
  [/cdn\.blog\.st-hatena\.com/, 'hatena'],
]

const CLASSES: readonly (readonly [string, string])[] = [
  ['typo_date', 'typo'],
  ['serendipity_entry', 'serendipity'],
  ['gh-content', 'ghost'],
  ['ljuser', 'livejournal'],
  ['commentboxstyle', 'dasblog'],
  ['bcomment', 'b2evolution'],
  ['asset-body', 'movable-type'],
]

/** Certainty: 1 said by the page, 0.8 by its paths, 0.5 by its classes. */
export function readPlatform(reading: Reading): Extraction['platform'] {
  const generator = byTag(reading, 'meta')
    .find(({ attribs }) => /^generator$/i.test(attribs.name ?? ''))
    ?.attribs.content?.trim()
  const said = generator ? platformSaid(generator) : null
  if (said) return said
  const addresses = [...byTag(reading, 'link'), ...byTag(reading, 'script'), ...byTag(reading, 'img')].map(
    ({ attribs }) => attribs.href ?? attribs.src ?? '',
  )
  const byPath = PATHS.find(([path]) => addresses.some((address) => path.test(address)))
  if (byPath) return { name: byPath[1], version: null, certainty: 0.8 }
  const byName = CLASSES.find(([name]) => byClass(reading, name).length > 0)
  return byName ? { name: byName[1], version: null, certainty: 0.5 } : null
}

function platformSaid(generator: string): Extraction['platform'] {
  const name = GENERATORS.find(([pattern]) => pattern.test(generator))?.[1]
  if (name === undefined) return null
  const own = /^[\w.]+(?: [a-z]+)?/i.exec(generator)?.[0].toLowerCase().replace(/\s+/g, '-') ?? ''
  return { name: name || own, version: /(\d+(?:\.\d+){0,3})/.exec(generator)?.[1] ?? null, certainty: 1 }
}
