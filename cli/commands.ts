// The table of contents of the command line: one row a command, one file a command.
import type { Command } from './command.ts'

const JSON_OPTION = ['--json', 'print the result as JSON'] as const
const FORMAT_OF = (formats: string) => ['--format <format>', `one of ${formats}`] as const

export const COMMANDS: readonly Command[] = [
  {
    usage: 'start [addresses...]',
    summary: 'api, web and a crawler in one go; reads the addresses first if given',
    options: [],
    examples: ['grapevine start', 'grapevine start https://blog.example/2009/05/a-post --port 8080'],
    load: () => import('./start.ts'),
  },
  {
    usage: 'crawl <addresses-or-files...>',
    summary:
      'crawl and stop; a file is a list (an address a line), OPML, a feed, an access log or an export of linking pages',
    options: [JSON_OPTION],
    examples: ['grapevine crawl https://blog.example/2009/05/a-post', 'grapevine crawl blogroll.opml --depth 1'],
    load: () => import('./crawl.ts'),
  },
  {
    usage: 'read [address-or-file]',
    summary: 'what one page says, as JSON',
    options: [['--batch', 'JSON lines {"address", "file"?, "contentType"?} on standard input, an answer a line']],
    examples: ['grapevine read https://blog.example/2009/05/a-post', 'grapevine read --batch < pages.jsonl'],
    load: () => import('./read.ts'),
  },
  {
    usage: 'conversation <address>',
    summary: 'the conversation round a post, as far as the store knows it',
    options: [
      FORMAT_OF('text, card (its numbers beside published ones), json, svg'),
      ['--parent <which>', 'a post hangs on the latest (default) or the earliest older post that it cites'],
      JSON_OPTION,
    ],
    examples: [
      'grapevine conversation https://blog.example/2009/05/a-post',
      'grapevine conversation https://blog.example/2009/05/a-post --format svg > vine.svg',
    ],
    load: () => import('./conversation.ts'),
  },
  {
    usage: 'responses <blog>',
    summary: "who answered this blog's posts, on other blogs or in comments, newest first",
    options: [
      FORMAT_OF('text, json, csv'),
      JSON_OPTION,
      ['--since <day>', 'only what is dated on this day or later'],
      ['--kind <kind>', 'citation, linkback or comment alone'],
      ['--show <reason>', 'what was left out for this reason (self, spam, blogroll …), instead of the answers'],
    ],
    examples: [
      'grapevine responses https://blog.example/',
      'grapevine responses https://blog.example/ --since 2009-05-01',
    ],
    load: () => import('./responses.ts'),
  },
  {
    usage: 'authority',
    summary: 'which posts, blogs or domains are linked to most',
    options: [
      ['--by <what>', 'post, blog or domain (default: blog)'],
      ['--measure <measure>', 'blogs that linked, links, pagerank, hits or hubs (default: blogs)'],
      ['--window <days>', 'links of so many days, or all (default: 180d)'],
      ['--until <day>', 'the window ends with this day (UTC), not now'],
      ['--as-of <day>', 'what was known at the end of this day (UTC), with which the window ends'],
      ['--top <number>', 'rows at most (default: 50)'],
      FORMAT_OF('text, json, csv'),
      JSON_OPTION,
    ],
    examples: ['grapevine authority --window all', 'grapevine authority --by post --measure pagerank --top 20'],
    load: () => import('./authority.ts'),
  },
  {
    usage: 'search <words...>',
    summary: 'posts and comments that hold these words',
    options: [JSON_OPTION],
    examples: ['grapevine search slow reading', 'grapevine search \'"slow reading" blogg*\''],
    load: () => import('./search.ts'),
  },
  {
    usage: 'export',
    summary: 'everything in the store, as a file',
    options: [
      FORMAT_OF('json (which import reads back), jsonl, csv, gexf, graphml, cypher (statements for an empty Neo4j)'),
      ['--table <table>', 'of CSV: nodes or edges'],
      ['--conversation <address>', 'only the conversation round this post'],
      ['--as-of <day>', 'what was known at the end of this day (UTC)'],
      ['--pseudonyms', 'names of people replaced by keyed ones'],
      ['--output <file>', 'write there, not to standard output, and beside it the methods note and a CITATION.cff'],
    ],
    examples: [
      'grapevine export --format json --output grapevine.json',
      'grapevine export --format gexf --pseudonyms --output grapevine.gexf',
    ],
    load: () => import('./export.ts'),
  },
  {
    usage: 'import <file>',
    summary: 'adds the facts of an export to the store',
    options: [JSON_OPTION],
    examples: ['grapevine import grapevine.json --store sqlite:other.db'],
    load: () => import('./import.ts'),
  },
  {
    usage: 'sample',
    summary: 'serves the sample blogosphere on the loopback and crawls it',
    options: [JSON_OPTION],
    examples: ['grapevine sample && grapevine start'],
    load: () => import('./sample.ts'),
  },
  {
    usage: 'serve',
    summary: 'api and web only',
    options: [],
    examples: ['grapevine serve --port 8080'],
    load: () => import('./serve.ts'),
  },
  {
    usage: 'work',
    summary: 'a crawler only, that takes up what was asked for',
    options: [],
    examples: ['grapevine work --store sqlite:/srv/grapevine.db'],
    load: () => import('./work.ts'),
  },
  {
    usage: 'copy',
    summary: 'everything from one store into another; goes on where it was interrupted',
    options: [
      ['--from <store>', 'the store to read, as --store is written'],
      ['--to <store>', 'the store to add to'],
      JSON_OPTION,
    ],
    examples: ['grapevine copy --from sqlite:grapevine.db --to neo4j://neo4j:secret@localhost:7687'],
    load: () => import('./copy.ts'),
  },
  {
    usage: 'backup <file>',
    summary: 'the store as it is now in a file of its own, while it may be in use',
    options: [JSON_OPTION],
    examples: ['grapevine backup grapevine-monday.db'],
    load: () => import('./backup.ts'),
  },
  {
    usage: 'forget <what>',
    summary: "erase a post, a comment, a person's site or a host with all that names it, and keep it out",
    options: [['--undo', 'let it be learnt again']],
    examples: ['grapevine forget blog.example', 'grapevine forget https://blog.example/2009/05/a-post/#comment-7'],
    load: () => import('./forget.ts'),
  },
  {
    usage: 'doctor',
    summary: 'what is installed, reachable and writable, and how to mend what is not',
    options: [JSON_OPTION],
    examples: ['grapevine doctor'],
    load: () => import('./doctor.ts'),
  },
]
