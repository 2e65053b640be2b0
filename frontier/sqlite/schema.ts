// The tables of the frontier in SQLite. Times are whole milliseconds since 1970. Must not be changed without a new VERSION.

/** "GVfr": says that a file is a frontier of ours. */
export const APPLICATION_ID = 0x47566672
export const VERSION = 2

/** States of a hop, in the order of HOP_STATES. */
export const WAITING = 0
export const LEASED = 1
export const DONE = 2
export const DROPPED = 3

// `turns` is the share of one crawl in one queue. Its `ready_at` is the one thing `get` looks for: it holds blocks, leases and the
// line itself (who was served goes to its end), so the next queues are the first rows of turns_ready, however many addresses wait.
// `best` is the smallest priority that waits: it decides between queues that came at once.
/** What came later and leaves all else as it was: made in older files too. */
export const ADDED = `
CREATE TABLE IF NOT EXISTS memories (
  crawl TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (crawl, name)
) STRICT, WITHOUT ROWID;
`

export const SCHEMA = `
CREATE TABLE clock (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
INSERT INTO clock VALUES (1, 0);
CREATE TABLE crawls (
  id INTEGER PRIMARY KEY AUTOINCREMENT, same TEXT NOT NULL, seeds TEXT NOT NULL, sample INTEGER NOT NULL, settings TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT, asked_at INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER, gauge TEXT NOT NULL
) STRICT;
CREATE INDEX crawls_state ON crawls (state);
CREATE INDEX crawls_same ON crawls (same);
CREATE TABLE crew (
  crawl TEXT NOT NULL, worker TEXT NOT NULL, beat_at INTEGER NOT NULL, PRIMARY KEY (crawl, worker)
) STRICT, WITHOUT ROWID;
CREATE TABLE counts (
  crawl TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (crawl, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
  crawl TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, address TEXT NOT NULL, detail TEXT, at INTEGER NOT NULL,
  PRIMARY KEY (crawl, kind, reason, address)
) STRICT, WITHOUT ROWID;
CREATE TABLE limits (crawl TEXT PRIMARY KEY, requests INTEGER NOT NULL, pages INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE queues (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, blocked_until INTEGER NOT NULL DEFAULT 0,
  busy_until INTEGER NOT NULL DEFAULT 0, delay INTEGER NOT NULL DEFAULT 0, why TEXT
) STRICT;
CREATE TABLE turns (
  crawl TEXT NOT NULL, queue INTEGER NOT NULL, ready_at INTEGER NOT NULL, best INTEGER NOT NULL, waiting INTEGER NOT NULL DEFAULT 0,
  leased INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0, requests INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (crawl, queue)
) STRICT, WITHOUT ROWID;
CREATE INDEX turns_ready ON turns (crawl, ready_at, best) WHERE waiting > 0;
CREATE INDEX turns_queue ON turns (queue);
CREATE TABLE hops (
  id INTEGER PRIMARY KEY, crawl TEXT NOT NULL, queue INTEGER NOT NULL, address TEXT NOT NULL, depth INTEGER NOT NULL,
  because TEXT NOT NULL, via TEXT, redirects INTEGER NOT NULL, priority INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, worker TEXT, UNIQUE (crawl, address)
) STRICT;
CREATE INDEX hops_next ON hops (crawl, queue, priority, id) WHERE state = 0;
CREATE INDEX hops_leased ON hops (crawl, due) WHERE state = 1;
`
