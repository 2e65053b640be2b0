// From an older file to this version's tables, one step a version. A step that was released is never edited.
import type { Sighting } from '../../graph/model.ts'
import { ourTime } from '../../graph/time.ts'
import { addressAt } from './addresses.ts'
import type { Connection } from './connection.ts'
import { ADDED, ADDED_IN_3, ADDED_IN_4, ADDED_IN_5, ADDED_IN_6, CHANGED_IN_7, SCHEMA_VERSION } from './schema.ts'
import { writeSeen } from './seen.ts'

/** The first brings a file of version 1 to 2. */
const STEPS: readonly ((connection: Connection) => void)[] = [
  sightingsBesideTheirFacts,
  linksOfBlogs,
  words,
  commentsOfBlogs,
  countedFromBlogs,
  newestInOneWalk,
]

/** All steps or none. Throws what SQLite throws. */
export function migrate(connection: Connection): void {
  if (versionOf(connection) === SCHEMA_VERSION) return
  connection.writing(() => {
    // Another process may have done it since we looked.
    for (const step of STEPS.slice(versionOf(connection) - 1)) step(connection)
    connection.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  })
}

function versionOf(connection: Connection): number {
  return Number(connection.get('PRAGMA user_version')?.user_version)
}

/** Version 1 had a row of `sighting` for each time a fact was shown, and anchors named pages by their address. */
function sightingsBesideTheirFacts(connection: Connection): void {
  for (const [kind, table] of ['post', 'comment', 'evidence', 'alias'].entries()) {
    connection.execute(`ALTER TABLE ${table} ADD COLUMN seen TEXT NOT NULL DEFAULT '[]'`)
    const rows = connection.all('SELECT fact, page, road, at FROM sighting WHERE kind = ? ORDER BY fact', kind + 1)
    for (const [fact, shown] of Map.groupBy(rows, (row) => row.fact)) {
      const seen = shown.map(({ page, road, at }) => ({
        page: addressAt(connection, Number(page)),
        road,
        at: [ourTime(at)],
      }))
      connection.run(
        `UPDATE ${table} SET seen = ? WHERE id = ?`,
        writeSeen(connection, seen as Sighting[]),
        Number(fact),
      )
    }
  }
  for (const { blog, target, zone, seen } of connection.all('SELECT blog, target, zone, seen FROM anchor')) {
    const text = writeSeen(connection, JSON.parse(String(seen)))
    connection.run(
      'UPDATE anchor SET seen = ? WHERE blog = ? AND target = ? AND zone = ?',
      ...[text, blog, target, zone].map((value) => value ?? null),
    )
  }
  connection.execute(
    `DROP TABLE sighting; CREATE INDEX post_by_blog ON post (blog); ${ADDED} INSERT INTO deriving VALUES ('version 1')`,
  )
}

/** What is derived is derived anew by the next process that merges; until then what was known already says most of it. */
function linksOfBlogs(connection: Connection): void {
  connection.execute(`${ADDED_IN_3}
    UPDATE link SET left_out = CASE WHEN uncounted IN ('self', 'spam') THEN uncounted WHEN state = 'denied' THEN 'denied' END;
    INSERT OR IGNORE INTO deriving VALUES ('version 2')`)
}

function words(connection: Connection): void {
  connection.execute(`${ADDED_IN_4} INSERT OR IGNORE INTO deriving VALUES ('version 3')`)
}

function commentsOfBlogs(connection: Connection): void {
  connection.execute(`${ADDED_IN_5} INSERT OR IGNORE INTO deriving VALUES ('version 4')`)
}

function countedFromBlogs(connection: Connection): void {
  connection.execute(ADDED_IN_6)
}

function newestInOneWalk(connection: Connection): void {
  connection.execute(CHANGED_IN_7)
}
