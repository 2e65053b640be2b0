// Why an address gave no page, for people: what happened, and what to do about it.
import type { Note } from '../frontier/crawls.ts'

/** By the reasons of crawler/capture/page.ts. An unknown reason stands for itself. */
const SENTENCES: Readonly<Record<string, string>> = {
  gone: 'the blog says that it is gone for good',
  missing: 'there is no such page (404): look at the address in a browser',
  'soft-404': 'there is no such page, though its server answers 200: look at the address in a browser',
  parked: 'the domain has lapsed: what stands there now is not the blog',
  forbidden: 'the server will not show it to us',
  'rate-limited': 'the server asks us to come back later: the same crawl goes on where this one ended',
  'server-error': 'the server is in trouble: try again later',
  timeout: 'the server did not answer in time: try again later, or with a longer --timeout',
  'no-such-host': 'there is no such host: is the name spelt right, and is there a network?',
  'connection-refused': 'nothing listens there: is the port right?',
  'connection-failed': 'the connection broke: try again later',
  unreachable: 'no way leads there from here: is there a network?',
  'bad-certificate': 'its certificate is not to be trusted',
  'not-html': 'it is no page (HTML) and no feed',
  'too-large': 'it is larger than --max-bytes',
  'too-many-redirects': 'it redirects without end',
  'bad-answer': 'the answer is no proper HTTP',
  'private-address': 'it is on a private network, which is not read unless --allow-private names its range',
  'bad-address': 'it is no address that can be read',
  'host-given-up': 'its host failed too often in a row and is left in peace: the same crawl asked again tries anew',
  moved: 'it has moved',
  robots: 'its robots.txt asks us not to read it',
  never: 'it is on the list of what is never read (--never)',
  nofollow: 'the page asks us not to follow its links',
  'out-of-days': 'it is outside the days asked for (--from, --to)',
  language: 'it is in a language that was not asked for (--languages)',
  'host-limit': 'its host has had all the requests one crawl may make (--requests-per-host)',
  trap: 'it looks like a trap without end',
  mirror: 'it says the same as a post of another blog: only its responses are followed',
  'hint-share': 'a tenth of a crawl’s pages were looked into for answers that nobody announced',
  'not-due':
    'it was not there when it was last asked for, or has hardly aged since it was read, and is asked for again later',
  forgotten: 'it is forgotten, and stays out until `grapevine forget … --undo`',
}

/** "there is no such page (404): look at the address in a browser (answered 404)" */
export const refusalSentence = ({ reason, detail }: Pick<Note, 'reason' | 'detail'>): string =>
  `${SENTENCES[reason] ?? reason}${detail === null ? '' : ` (${detail})`}`
