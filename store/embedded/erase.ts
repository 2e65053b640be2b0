// Takes every fact about some hosts out of the file: about their addresses, and what only their pages showed.
import { POST_FIELDS } from '../../graph/fields.ts'
import type { Connection } from './connection.ts'
import { dropUnusedKeys } from './derive.ts'
import { readTold, writeTold } from './told.ts'

export function eraseHosts(connection: Connection, hosts: readonly string[]): void {
  connection.writing(() => {
    connection.execute('CREATE TEMP TABLE erased (id INTEGER PRIMARY KEY)')
    for (const host of hosts) listAddresses(connection, host.toLowerCase())
    if (connection.get('SELECT 1 FROM temp.erased LIMIT 1') !== undefined) {
      leaveBlogs(connection)
      connection.execute(ERASE)
    }
    connection.execute('DROP TABLE temp.erased')
    dropUnusedKeys(connection)
    connection.forgetRemembered()
  })
}

/** Posts elsewhere that said they belong to an erased blog. */
function leaveBlogs(connection: Connection): void {
  for (const { id, told } of connection.all(`SELECT id, told FROM post WHERE blog IN ${HERE}`)) {
    const fields = writeTold(POST_FIELDS, { ...readTold(POST_FIELDS, told), blog: null } as never)
    connection.run('UPDATE post SET blog = NULL, told = ? WHERE id = ?', fields, Number(id))
  }
}

/** "ann.example" is its addresses of both schemes, with any port; characters that follow a host in an address are `/` and `:`. */
function listAddresses(connection: Connection, host: string): void {
  for (const scheme of ['http', 'https']) {
    for (const [from, to] of [
      ['/', '0'],
      [':', ';'],
    ]) {
      const [first, last] = [`${scheme}://${host}${from}`, `${scheme}://${host}${to}`]
      connection.run(
        'INSERT OR IGNORE INTO temp.erased SELECT id FROM address WHERE text >= ? AND text < ?',
        first,
        last,
      )
    }
  }
}

const HERE = '(SELECT id FROM temp.erased)'
const shownHere = (table: string) =>
  `EXISTS (SELECT 1 FROM json_each(${table}.seen) WHERE json_extract(value, '$[0]') IN ${HERE})`
const SHOWN_ELSEWHERE = `(SELECT json_group_array(json(value)) FROM json_each(seen) WHERE json_extract(value, '$[0]') NOT IN ${HERE})`

/** What only erased pages showed goes with them. */
const unshow = (table: string) => `
  CREATE TEMP TABLE shown AS SELECT id FROM ${table} WHERE ${shownHere(table)};
  UPDATE ${table} SET seen = ${SHOWN_ELSEWHERE} WHERE id IN temp.shown;
  DELETE FROM ${table} WHERE id IN temp.shown AND seen = '[]';
  DROP TABLE temp.shown;`

const ERASE = `
  CREATE TEMP TABLE loose AS
    SELECT target AS id FROM evidence WHERE source IN ${HERE} UNION SELECT source FROM evidence WHERE target IN ${HERE}
    UNION SELECT target FROM anchor WHERE blog IN ${HERE};
  DELETE FROM blog WHERE id IN ${HERE};
  DELETE FROM post WHERE id IN ${HERE};
  DELETE FROM comment WHERE id IN ${HERE} OR post IN ${HERE};
  DELETE FROM evidence WHERE source IN ${HERE} OR target IN ${HERE};
  DELETE FROM anchor WHERE blog IN ${HERE} OR target IN ${HERE};
  DELETE FROM alias WHERE other IN ${HERE} OR main IN ${HERE};
  DELETE FROM mark WHERE subject IN ${HERE};
  DELETE FROM reading WHERE page IN ${HERE};
  DELETE FROM link WHERE source IN ${HERE} OR target IN ${HERE};
  DELETE FROM derived_post WHERE name IN ${HERE} OR canonical IN ${HERE};
  DELETE FROM thread_page WHERE page IN ${HERE} OR post IN ${HERE};
  ${['comment', 'evidence', 'alias'].map(unshow).join('')}
  ${['post', 'anchor'].map((table) => `UPDATE ${table} SET seen = ${SHOWN_ELSEWHERE} WHERE ${shownHere(table)};`).join('')}
  DELETE FROM post WHERE id IN (SELECT id FROM temp.loose) AND told = '[]' AND seen = '[]'
    AND NOT EXISTS (SELECT 1 FROM evidence WHERE source = post.id OR target = post.id)
    AND NOT EXISTS (SELECT 1 FROM reading WHERE page = post.id);
  DELETE FROM address WHERE id IN ${HERE};
  DROP TABLE temp.loose;
`
