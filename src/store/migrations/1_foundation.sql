-- Times are seconds since 1970 in UTC; amounts are minor units of the store's currency.

-- What an operator has set; a key that is not there has its default.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An import: what it read, how, and what became of every row.
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,          -- the file's name
  size INTEGER NOT NULL,         -- bytes
  hash TEXT NOT NULL,            -- BLAKE3 of the bytes
  fingerprint TEXT NOT NULL,     -- of the bytes and the settings: the same twice is nothing to do
  settings TEXT NOT NULL,        -- JSON: all that was decided before row 1, the mapping among it
  header TEXT NOT NULL,          -- JSON: the source's columns
  status TEXT NOT NULL CHECK (status IN
    ('queued', 'processing', 'completed', 'completed_with_errors', 'failed', 'cancelled', 'interrupted', 'undone')),
  error TEXT,                    -- why it stopped, if it did
  cursor INTEGER NOT NULL DEFAULT 0, -- the last row of the source whose outcome is in the store
  read INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  created INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  -- Every row is accounted for, at every moment: the store itself refuses anything else.
  not_tried INTEGER NOT NULL GENERATED ALWAYS AS
    (read - created - merged - updated - unchanged - skipped - failed - waiting) VIRTUAL CHECK (not_tried >= 0),
  left_out INTEGER NOT NULL DEFAULT 0,
  linked INTEGER NOT NULL DEFAULT 0,
  link_failed INTEGER NOT NULL DEFAULT 0,
  by TEXT NOT NULL,
  process INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  duration_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX job_fingerprint ON job (fingerprint);

-- Rows of a job that made or changed no record: failed, skipped, waiting.
CREATE TABLE job_row (
  job INTEGER NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,          -- as a spreadsheet program shows it
  outcome TEXT NOT NULL CHECK (outcome IN ('failed', 'skipped', 'waiting')),
  cells TEXT,                    -- JSON: the cells as they came; none once they have been purged
  reasons TEXT NOT NULL,         -- JSON: why, and what to do
  records TEXT NOT NULL,         -- JSON: ids of the records it met
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;

-- No key of a person is unique: couples share an email, and `create` is the user's right.
CREATE TABLE lead (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  phone TEXT,
  mobile TEXT,
  company TEXT,
  job_title TEXT,
  department TEXT,
  source TEXT,
  status TEXT,
  priority TEXT,
  value INTEGER,
  expected_close TEXT,
  industry TEXT,
  annual_revenue INTEGER,
  website TEXT,
  linkedin TEXT,
  street TEXT,
  city TEXT,
  region TEXT,
  postcode TEXT,
  country TEXT,
  description TEXT,
  owner TEXT,
  -- What people are matched by, computed by `record`; kept only where it is another text than the field itself.
  email_folded TEXT,
  phone_e164 TEXT,
  mobile_e164 TEXT,
  email_key TEXT GENERATED ALWAYS AS (coalesce(email_folded, email)) VIRTUAL,
  phone_key TEXT GENERATED ALWAYS AS (coalesce(phone_e164, phone)) VIRTUAL,
  mobile_key TEXT GENERATED ALWAYS AS (coalesce(mobile_e164, mobile)) VIRTUAL,
  -- The import that made it, and its row. Checked at the end of the transaction: a check within each statement would
  -- make SQLite keep a journal for each.
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;

-- Every change of a record's field after it was made, by a job or by hand.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  old TEXT,
  new TEXT,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  job INTEGER REFERENCES job (id), -- the job and its row, or
  row INTEGER,
  command TEXT                     -- the command
) STRICT;
CREATE INDEX change_record ON change (entity, record);
CREATE INDEX change_job ON change (job) WHERE job IS NOT NULL;
