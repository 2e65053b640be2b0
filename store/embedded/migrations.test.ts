import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { ANN, ANN_HOME, alias, anchor, BEN, comment, day, history, proof, reading } from '../../graph/histories.ts'
import { everythingIn, using } from '../cases/everything.ts'
import { APPLICATION_ID } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'grapevine-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The tables as version 1 made them. */
const VERSION_1 = `
  CREATE TABLE address (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE blog (id INTEGER PRIMARY KEY, told TEXT NOT NULL) STRICT;
  CREATE TABLE post (id INTEGER PRIMARY KEY, blog INTEGER, told TEXT NOT NULL) STRICT;
  CREATE TABLE comment (id INTEGER PRIMARY KEY, post INTEGER NOT NULL, told TEXT NOT NULL) STRICT;
  CREATE INDEX comment_by_post ON comment (post);
  CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL,
    proof TEXT NOT NULL, kind TEXT NOT NULL, zone TEXT, anchor_text TEXT, comment TEXT, told TEXT NOT NULL,
    UNIQUE (source, target, proof)
  ) STRICT;
  CREATE INDEX evidence_by_target ON evidence (target, source);
  CREATE TABLE anchor (
    blog INTEGER NOT NULL, target INTEGER NOT NULL, zone TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (blog, target, zone)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX anchor_by_target ON anchor (target);
  CREATE TABLE alias (
    id INTEGER PRIMARY KEY, other INTEGER NOT NULL, main INTEGER NOT NULL, why TEXT NOT NULL, UNIQUE (other, main, why)
  ) STRICT;
  CREATE INDEX alias_by_main ON alias (main);
  CREATE TABLE mark (
    subject INTEGER NOT NULL, what TEXT NOT NULL, teller TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject, what, teller, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE reading (
    page INTEGER NOT NULL, road TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL, body TEXT, thread TEXT,
    next TEXT NOT NULL, reason TEXT, notes TEXT, PRIMARY KEY (page, road, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sighting (
    kind INTEGER NOT NULL, fact INTEGER NOT NULL, page INTEGER NOT NULL, road TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (kind, fact, page, road, at)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;
`

test('a file of version 1 opens with every fact it had', async () => {
  const path = join(folder, 'version-1.db')
  const [first, second] = [Date.parse(day(1)), Date.parse(day(2))]
  const old = new DatabaseSync(path)
  old.exec(`${VERSION_1}
    INSERT INTO address VALUES (1, '${ANN}'), (2, '${BEN}'), (3, '${ANN_HOME}'), (4, '${ANN}#c1'), (5, 'http://old.example/?p=1');
    INSERT INTO comment VALUES (4, 1, '[]');
    INSERT INTO evidence VALUES (1, 2, 1, 'pingback - [null,null]', 'pingback', NULL, NULL, NULL, '[]');
    INSERT INTO anchor VALUES (3, 2, 'blogroll', '[{"page":"${ANN}","road":"page","at":["${day(1)}"]}]');
    INSERT INTO alias VALUES (1, 5, 1, 'redirect');
    INSERT INTO reading VALUES (1, 'page', ${first}, 'read', 'whole', 'whole', '[]', NULL, NULL), (1, 'page', ${second}, 'read', 'whole', 'whole', '[]', NULL, NULL);
    INSERT INTO sighting VALUES (2, 4, 1, 'page', ${first}), (3, 1, 1, 'page', ${first}), (3, 1, 1, 'page', ${second}), (4, 1, 5, 'page', ${first});`)
  old.close()
  const expected = history(
    comment(ANN, 'c1', ANN, 'page', day(1)),
    proof('pingback', BEN, ANN, ANN, day(1)),
    proof('pingback', BEN, ANN, ANN, day(2)),
    anchor(ANN_HOME, BEN, ANN, day(1)),
    alias('http://old.example/?p=1', ANN, 'redirect', day(1)),
    reading(ANN, day(1)),
    reading(ANN, day(2)),
  )
  for (const _ of ['the opening that migrates', 'the next one'])
    expect(await using(`sqlite:${path}`, everythingIn)).toEqual(expected)
})
