// What the same rows cost without Grapevine: prepared upserts into the same tables, a breadth-first loop over them, one indexed query.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { EVIDENCE_FIELDS, POST_FIELDS } from '../../graph/fields.ts'
import type { Graph } from '../../graph/model.ts'
import { proofName } from '../../store/embedded/proof-name.ts'
import { SCHEMA } from '../../store/embedded/schema.ts'
import { writeTold } from '../../store/embedded/told.ts'

export interface BareRows {
  readonly posts: readonly {
    readonly address: string
    readonly blog: string
    readonly told: string
    readonly at: number
  }[]
  readonly links: readonly {
    readonly source: string
    readonly target: string
    readonly proof: string
    readonly zone: string
    readonly anchorText: string
    readonly told: string
    readonly at: number
  }[]
}

/** Everything that is no writing is done before the clock runs. */
export function bareRows({ posts, evidence }: Graph): BareRows {
  return {
    posts: posts.map((post) => ({
      address: post.address,
      blog: post.blog ?? '',
      told: writeTold(POST_FIELDS, post),
      at: Date.parse(post.seen[0]?.at[0] ?? ''),
    })),
    links: evidence.map((proof) => ({
      ...{ source: proof.source, target: proof.target, proof: proofName(proof) },
      ...{ zone: proof.zone ?? '', anchorText: proof.anchorText ?? '', told: writeTold(EVIDENCE_FIELDS, proof) },
      at: Date.parse(proof.seen[0]?.at[0] ?? ''),
    })),
  }
}

/** Whatever says something of a post. */
const TABLES = [
  ...['post WHERE id = ?', 'comment WHERE post = ?', 'evidence WHERE source = ?', 'evidence WHERE target = ?'],
  ...['alias WHERE other = ?', 'alias WHERE main = ?', 'anchor WHERE target = ?', 'mark WHERE subject = ?'],
  'reading WHERE page = ?',
]

export class BareSqlite {
  readonly #database: DatabaseSync
  readonly #statements
  #newest: StatementSync | null = null

  constructor(path: string) {
    this.#database = new DatabaseSync(path)
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864')
    this.#database.exec(SCHEMA)
    const prepare = (sql: string) => this.#database.prepare(sql)
    this.#statements = {
      find: prepare('SELECT id FROM address WHERE text = ?'),
      name: prepare('INSERT INTO address (text) VALUES (?)'),
      post: prepare(`INSERT INTO post (id, blog, told, seen) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET blog = excluded.blog, told = excluded.told, seen = excluded.seen WHERE told <> excluded.told`),
      link: prepare(`INSERT INTO evidence (source, target, proof, kind, zone, anchor_text, told, seen) VALUES (?, ?, ?, 'citation', ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET told = excluded.told, seen = excluded.seen WHERE told <> excluded.told`),
      reading:
        prepare(`INSERT INTO reading (page, road, at, outcome, body, thread, next) VALUES (?, 'page', ?, 'read', 'whole', 'whole', '[]')
        ON CONFLICT DO NOTHING`),
    }
  }

  merge({ posts, links }: BareRows): void {
    const { post, link, reading } = this.#statements
    this.#database.exec('BEGIN IMMEDIATE')
    for (const { address, blog, told, at } of posts) {
      const id = this.#id(address)
      post.run(id, this.#id(blog), told, `[[${id},"page",${at}]]`)
      reading.run(id, at)
    }
    for (const { source, target, proof, zone, anchorText, told, at } of links) {
      const id = this.#id(source)
      link.run(id, this.#id(target), proof, zone, anchorText, told, `[[${id},"page",${at}]]`)
    }
    this.#database.exec('COMMIT')
  }

  /** Breadth-first over links in both directions with prepared statements; then every row that says something of the posts found. */
  conversation(address: string): number {
    const near = this.#database.prepare(
      'SELECT target AS id FROM evidence WHERE source = ?1 UNION SELECT source FROM evidence WHERE target = ?1',
    )
    const rows = TABLES.map((what) => this.#database.prepare(`SELECT * FROM ${what}`))
    const found = new Set([this.#id(address)])
    for (const id of found) for (const { id: other } of near.all(id)) found.add(Number(other))
    let count = 0
    for (const id of found) for (const row of rows) count += row.all(id).length
    return count
  }

  /** One query over the index of links by time. */
  newest(address: string): readonly object[] {
    this.#newest ??= this.#prepareNewest()
    return this.#newest.all(this.#id(address))
  }

  close(): void {
    this.#database.close()
  }

  #prepareNewest(): StatementSync {
    this.#database.exec(`INSERT INTO blog_key VALUES (1, 'blog');
      INSERT INTO link (target, source, at, state, uncounted, kinds, source_blog, target_blog) SELECT target, source, json_extract(seen, '$[0][2]'), 'confirmed', NULL, 'citation', 1, 1 FROM evidence`)
    return this.#database.prepare(`SELECT text, at, state, uncounted, kinds FROM link JOIN address ON id = source
      WHERE target = ? ORDER BY at DESC LIMIT 50`)
  }

  #id(address: string): number {
    const row = this.#statements.find.get(address)
    return Number(row === undefined ? this.#statements.name.run(address).lastInsertRowid : row.id)
  }
}
