// Taking facts out of the file, by their keys, and names that nothing needs any more.
import type { IsForgotten } from '../../graph/forgotten.ts'
import type { Address, Graph } from '../../graph/model.ts'
import { ourInstant } from '../../graph/time.ts'
import { addressAt, idOf, idsOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { proofName } from './proof-name.ts'
import { dropWords } from './words.ts'

export function remove(connection: Connection, facts: Graph): void {
  const id = (address: Address) => idOf(connection, address)
  const run = (sql: string, ...values: (string | number)[]) => connection.run(`DELETE FROM ${sql}`, ...values)
  connection.writing(() => {
    for (const { address } of facts.blogs) run('blog WHERE id = ?', id(address))
    for (const { address } of facts.posts) run('post WHERE id = ?', id(address))
    for (const { address } of facts.comments) run('comment WHERE id = ?', id(address))
    for (const { address } of [...facts.posts, ...facts.comments]) dropWords(connection, id(address))
    for (const proof of facts.evidence)
      run(
        'evidence WHERE source = ? AND target = ? AND proof = ?',
        id(proof.source),
        id(proof.target),
        proofName(proof),
      )
    for (const { blog, target, zone } of facts.anchors)
      run('anchor WHERE blog = ? AND target = ? AND zone = ?', id(blog), id(target), zone)
    for (const { from, to, why } of facts.aliases)
      run('alias WHERE other = ? AND main = ? AND why = ?', id(from), id(to), why)
    for (const { subject, what, by, at } of facts.marks)
      run('mark WHERE subject = ? AND what = ? AND teller = ? AND at = ?', id(subject), what, by, ourInstant(at))
    for (const { page, road, at } of facts.readings)
      run('reading WHERE page = ? AND road = ? AND at = ?', id(page), road, ourInstant(at))
  })
}

const LOOSE = `DELETE FROM post WHERE id IN (SELECT value FROM json_each(?)) AND told = '[]' AND seen = '[]'
  AND NOT EXISTS (SELECT 1 FROM evidence WHERE source = post.id OR target = post.id)
  AND NOT EXISTS (SELECT 1 FROM reading WHERE page = post.id)`

export function dropLoose(connection: Connection, posts: ReadonlySet<Address>): void {
  connection.writing(() => connection.run(LOOSE, JSON.stringify(idsOf(connection, posts))))
}

/** Names and derived rows of addresses: they would say what was erased. */
export function dropNames(connection: Connection, isErased: IsForgotten): void {
  connection.writing(() => {
    const ids = connection.all('SELECT id FROM address').map((row) => Number(row.id))
    const erased = JSON.stringify(ids.filter((id) => isErased(addressAt(connection, id))))
    for (const where of [
      ...['link WHERE source', 'link WHERE target', 'derived_post WHERE name', 'derived_post WHERE canonical'],
      ...['thread_page WHERE page', 'thread_page WHERE post', 'words WHERE rowid'],
      ...['derived_comment WHERE id', 'derived_comment WHERE post', 'address WHERE id'],
    ])
      connection.run(`DELETE FROM ${where} IN (SELECT value FROM json_each(?))`, erased)
    connection.run(UNUSED_KEYS)
    connection.forgetRemembered()
  })
}

const UNUSED_KEYS = `DELETE FROM blog_key WHERE id NOT IN
  (SELECT source_blog FROM link UNION SELECT target_blog FROM link UNION SELECT blog FROM derived_comment)`
