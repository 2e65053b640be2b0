// The tables. Every address is kept once, as text, and is a number everywhere else. What roads told of a thing is one JSON column
// (told.ts), the readings that showed it another (sightings.ts).

/** "GRPV": tells our files from others (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x47525056
export const SCHEMA_VERSION = 7

/** What version 2 added: verdicts kept for queries (derive.ts), made anew from the facts whenever these change; tombstones and notes. */
export const ADDED = `
  CREATE TABLE link (
    target INTEGER NOT NULL, source INTEGER NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, uncounted TEXT, kinds TEXT NOT NULL,
    source_blog INTEGER NOT NULL, target_blog INTEGER NOT NULL, PRIMARY KEY (target, source)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX link_by_time ON link (target, at);
  CREATE INDEX link_by_source ON link (source);
  CREATE TABLE blog_key (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

  -- Each name of a post: the address it goes by, and its effective date.
  CREATE TABLE derived_post (name INTEGER PRIMARY KEY, canonical INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;

  -- Further pages of threads, by the page that named them.
  CREATE TABLE thread_page (page INTEGER NOT NULL, post INTEGER NOT NULL, PRIMARY KEY (page, post)) STRICT, WITHOUT ROWID;

  -- What was forgotten (../tombstones.ts), and small notes by name.
  CREATE TABLE tombstone (key TEXT NOT NULL, hash TEXT NOT NULL, asked TEXT NOT NULL, PRIMARY KEY (key, hash)) STRICT, WITHOUT ROWID;
  CREATE TABLE note (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- Processes that have merged what they have not derived yet.
  CREATE TABLE deriving (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/** What version 3 added: why a link is no response, and the links to all posts of a blog by time. */
export const ADDED_IN_3 = `
  ALTER TABLE link ADD COLUMN left_out TEXT;
  CREATE INDEX link_by_blog ON link (target_blog, left_out, at);
`

/** Words of posts and comments, as tokens (words.ts); the index alone, without the text. Under a post, or of one (then null). */
export const ADDED_IN_4 = `
  CREATE VIRTUAL TABLE words USING fts5 (
    title, body, post UNINDEXED, digest UNINDEXED, content = '', contentless_delete = 1, contentless_unindexed = 1,
    tokenize = 'unicode61 remove_diacritics 0'
  );
`

/** What version 5 added: comments as responses to the blog they stand on, and the few linkbacks among all that points at a post. */
export const ADDED_IN_5 = `
  CREATE TABLE derived_comment (
    id INTEGER PRIMARY KEY, post INTEGER NOT NULL, blog INTEGER NOT NULL, at INTEGER NOT NULL, left_out TEXT
  ) STRICT;
  CREATE INDEX derived_comment_by_post ON derived_comment (post);
  CREATE INDEX derived_comment_by_blog ON derived_comment (blog, left_out, at);
  CREATE INDEX linkback_by_target ON evidence (target) WHERE kind NOT IN ('citation', 'comment');
`

/** What version 6 added: the links that count, by the blog they lead from. */
export const ADDED_IN_6 = `
  CREATE INDEX link_by_source_blog ON link (source_blog, target_blog) WHERE uncounted IS NULL;
`

/** What version 7 changed: all that is told of a link stands in the index by time, so that the newest are one walk over it, however large the table. */
export const CHANGED_IN_7 = `
  DROP INDEX link_by_time;
  CREATE INDEX link_by_time ON link (target, at, state, uncounted, left_out, kinds);
`

export const SCHEMA = `
  CREATE TABLE address (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE blog (id INTEGER PRIMARY KEY, told TEXT NOT NULL) STRICT;

  CREATE TABLE post (id INTEGER PRIMARY KEY, blog INTEGER, told TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
  CREATE INDEX post_by_blog ON post (blog);

  CREATE TABLE comment (id INTEGER PRIMARY KEY, post INTEGER NOT NULL, told TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
  CREATE INDEX comment_by_post ON comment (post);

  CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL,
    proof TEXT NOT NULL, kind TEXT NOT NULL, zone TEXT, anchor_text TEXT, comment TEXT, told TEXT NOT NULL,
    seen TEXT NOT NULL,
    UNIQUE (source, target, proof)
  ) STRICT;
  CREATE INDEX evidence_by_target ON evidence (target, source);

  CREATE TABLE anchor (
    blog INTEGER NOT NULL, target INTEGER NOT NULL, zone TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (blog, target, zone)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX anchor_by_target ON anchor (target);

  CREATE TABLE alias (
    id INTEGER PRIMARY KEY, other INTEGER NOT NULL, main INTEGER NOT NULL, why TEXT NOT NULL, seen TEXT NOT NULL,
    UNIQUE (other, main, why)
  ) STRICT;
  CREATE INDEX alias_by_main ON alias (main);

  CREATE TABLE mark (
    subject INTEGER NOT NULL, what TEXT NOT NULL, teller TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject, what, teller, at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reading (
    page INTEGER NOT NULL, road TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL, body TEXT, thread TEXT,
    next TEXT NOT NULL, reason TEXT, notes TEXT, PRIMARY KEY (page, road, at)
  ) STRICT, WITHOUT ROWID;

  ${ADDED}
  ${ADDED_IN_3}
  ${ADDED_IN_4}
  ${ADDED_IN_5}
  ${ADDED_IN_6}
  ${CHANGED_IN_7}
`
