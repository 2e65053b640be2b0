// utterances: a thread is an issue on GitHub, told by its number or to be searched for by its title (docs.github.com/rest/issues/comments).
import { z } from 'zod'
import { type Answer, type Api, asHtml, each, type Listed, type ListedComment, listed, Words } from '../apis/api.ts'
import { linksOfHeader } from '../discovery/link-header.ts'
import { byTag } from '../dom.ts'
import { textOf } from '../text.ts'
import { attribute, type System, type Traces } from './system.ts'

const ROOT = 'https://api.github.com'
const ISSUE = /^\/repos\/[^/]+\/[^/]+\/issues\/\d+\/comments$/
const SEARCH = '/search/issues'
const REPO = /^[\w.-]{1,100}\/[\w.-]{1,100}$/

const Item = z.object({
  id: z.number(),
  body: z.string(),
  created_at: Words,
  html_url: Words,
  user: z.object({ login: Words, html_url: Words }).catch({ login: null, html_url: null }),
})
const Found = z.object({ title: z.string(), comments_url: z.string() })

const api: Api = {
  name: 'github',
  isList: ({ origin, pathname }) => origin === ROOT && (pathname === SEARCH || ISSUE.test(pathname)),
  read: (json, answer) => (answer.address.pathname === SEARCH ? readSearch(json, answer) : readIssue(json, answer)),
}

export const utterances: System = {
  name: 'utterances',
  classes: ['utterances'],
  script: /\/\/utteranc\.es\/client\.js/,
  thread: (traces) => attribute('issue-number')(traces) ?? attribute('issue-term')(traces),
  listOf,
  api,
}

function readIssue(json: unknown, { headers, address }: Answer): Listed | null {
  if (!Array.isArray(json)) return null
  const next = linksOfHeader(headers.link ?? '').find(({ rels }) => rels.includes('next'))?.target
  return listed({
    comments: each(json, Item).map(commentOf),
    next: next && URL.canParse(next, address) ? [new URL(next, address).href] : [],
  })
}

/** The issue is the one that is called as was asked, as utterances itself has it. */
function readSearch(json: unknown, { address }: Answer): Listed | null {
  const said = z.object({ items: z.array(z.unknown()) }).safeParse(json).data
  if (said === undefined) return null
  const title = /"([^"]*)"/.exec(address.searchParams.get('q') ?? '')?.[1]
  const issue = each(said.items, Found).find((found) => found.title === title)
  return listed({ next: issue?.comments_url.startsWith(`${ROOT}/repos/`) ? [issue.comments_url] : [] })
}

const commentOf = ({ id, body, created_at, html_url, user }: z.infer<typeof Item>): ListedComment => ({
  ...{ id: String(id), address: html_url, author: user.login, authorUrl: user.html_url, publishedAt: created_at },
  ...{ html: asHtml(body), parent: null },
})

function listOf(traces: Traces): string | null {
  const repo = attribute('repo')(traces)
  if (repo === null || !REPO.test(repo)) return null
  const number = attribute('issue-number')(traces)
  if (number !== null)
    return /^\d{1,9}$/.test(number) ? `${ROOT}/repos/${repo}/issues/${number}/comments?per_page=100` : null
  const title = titleOf(attribute('issue-term')(traces), traces)
  if (title === null || title.includes('"')) return null
  return `${ROOT}${SEARCH}?q=${encodeURIComponent(`"${title}" type:issue in:title repo:${repo}`)}`
}

/** What the issue of a page is called; null when the page does not tell. */
export function titleOf(term: string | null, { reading, permalink }: Traces): string | null {
  if (term === 'pathname') return new URL(permalink).pathname.slice(1).replace(/\.\w+$/, '') || 'index'
  if (term === 'url') return permalink
  if (term === 'title') return byTag(reading, 'title').map((title) => textOf(title))[0] || null
  if (term === 'og:title')
    return byTag(reading, 'meta').find(({ attribs }) => attribs.property === 'og:title')?.attribs.content || null
  return term
}
