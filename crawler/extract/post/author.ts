// Who wrote a post: what the page's data says, then the markup and the words of its byline; a person rather than the site.
import { bareHost } from '../body/permalinks/page-address.ts'
import { textOf } from '../text.ts'
import { authorByIcon } from './author-icon.ts'
import { authorByLink, authorInEntry, markedLines, onlyAuthor } from './author-markup.ts'
import { type Author, authorName, isAdmin } from './author-name.ts'
import { authorBesideTime } from './beside-time.ts'
import { authorInLines, authorInText } from './byline.ts'
import { authorInColumns } from './columns.ts'
import { guestAuthor } from './guest-post.ts'
import { addressIn, isOfType, type JsonLd, listOf, wordsOf } from './json-ld.ts'
import { type Meta, metaNamed } from './meta.ts'
import { ownerOf } from './owner.ts'
import type { PostSources } from './sources.ts'
import { linesByHeading } from './surroundings.ts'

/** Several are written as the page writes them ("Ada and Bea"). Who only set the software up, or the site itself, is named when nobody else is. */
export function authorOf(sources: PostSources): Author | null {
  const persons = listOf(sources.article?.author ?? sources.article?.creator, sources.data)
  let last: Author | null = null
  for (const author of candidates(persons, sources)) {
    if (author === null || isTitle(author.name, sources)) continue
    const isPerson = persons.some((person) => isOfType(person, 'Person') && person.name === author.name)
    if (!isAdmin(author.name) && !isSiteName(author.name, isPerson, sources)) return author
    if (last === null || isAdmin(last.name)) last = author
  }
  return last
}

function* candidates(persons: readonly JsonLd[], sources: PostSources): Generator<Author | null> {
  const { reading, place, measures, lines, meta } = sources
  yield signed(persons.filter((person) => !isOfType(person, ...ORGANIZATIONS)).map(authorIn), () => [
    ...lines().map(({ text }) => text),
    ...markedLines(reading),
  ])
  yield inCard(meta)
  yield place && authorInEntry(reading, place, measures)
  yield authorInLines(lines(), reading)
  yield place && authorByLink(reading, place, measures)
  yield place && authorByIcon(reading, place, measures)
  yield authorInColumns(lines(), reading)
  yield authorBesideTime(lines(), reading)
  yield authorInLines(linesByHeading(reading, place, measures), reading)
  yield onlyAuthor(reading, place, measures)
  yield guestAuthor(place?.body ?? [], reading)
  yield authorInText(place?.body ?? [], reading)
  yield inMeta(meta)
  yield signed(persons.map(authorIn), () => [])
  yield place && ownerOf(reading)
}

const isTitle = (name: string, { place }: PostSources): boolean =>
  place?.title != null && squeezed(textOf(place.title)) === squeezed(name)

const ORGANIZATIONS = ['Organization', 'NewsMediaOrganization', 'Corporation', 'WebSite', 'Brand']

function authorIn(person: JsonLd): Author | null {
  const name = authorName(wordsOf(person.name) ?? '')
  return name ? { name, address: addressIn(person) } : null
}

/** One name for all: as a line of the page joins them, else with commas. */
function signed(authors: readonly (Author | null)[], lines: () => readonly string[]): Author | null {
  const named = authors.filter((author) => author !== null)
  const [first, last] = [named[0], named.at(-1)]
  if (!first || !last || first.name === last.name) return first ?? null
  const line = lines().find((text) => named.every(({ name }) => text.includes(name)))
  const from = line?.indexOf(first.name) ?? 0
  const name = line ? line.slice(from, line.indexOf(last.name, from) + last.name.length) : ''
  return { name: name || named.map(({ name }) => name).join(', '), address: first.address }
}

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** "A blog", "ablog.example", "The A blog team": the site signs itself. A person may have a site of that name. */
function isSiteName(name: string, isPerson: boolean, { reading, meta, article }: PostSources): boolean {
  const own = squeezed(name)
  const host = squeezed(bareHost(reading.url).split('.')[0] ?? '')
  const names = [metaNamed(meta, 'og:site_name', 'application-name'), wordsOf(article?.publisher)]
  return (
    names.some((site) => site !== null && squeezed(site) === own) ||
    (!isPerson && host.length > 3 && (own.startsWith(host) || own.endsWith(host)))
  )
}

const META = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]

function inMeta(meta: Meta): Author | null {
  for (const key of META) {
    const name = authorName(meta.get(key) ?? '')
    if (name) return { name, address: null }
  }
  return null
}

const AUTHOR_LABEL =
  /written|author|verfasst|geschrieben|écrit|escrito|autor|scritto|geschreven|napisan|skrev|автор|написано|kirjoitta|著者|作者/i

/** Cards label two lines of their own; one may be the author, in whatever language. */
function inCard(meta: Meta): Author | null {
  const [label = '', value = ''] = [meta.get('twitter:label1'), meta.get('twitter:data1')]
  const name = AUTHOR_LABEL.test(label) ? authorName(value) : null
  return name ? { name, address: null } : null
}
