-- The tables of a store. Written by a test from what the migrations make; not edited by hand.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,          -- the file's name
  size INTEGER NOT NULL,         -- bytes
  hash TEXT NOT NULL,            -- BLAKE3 of the bytes
  fingerprint TEXT NOT NULL,     -- of the bytes and the settings: the same twice is nothing to do
  settings TEXT NOT NULL,        -- JSON: all that was decided before row 1, the mapping among it
  header TEXT NOT NULL,          -- JSON: the source's columns
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
, path TEXT, orders TEXT, cancel_asked_by TEXT, undone_at INTEGER, undone_by TEXT, rows_purged_at INTEGER, removed INTEGER NOT NULL DEFAULT 0, forgotten INTEGER NOT NULL DEFAULT 0, changes_before INTEGER NOT NULL DEFAULT 0, corrects INTEGER, skipped_other_name INTEGER NOT NULL DEFAULT 0, skipped_deleted INTEGER NOT NULL DEFAULT 0, differing INTEGER NOT NULL DEFAULT 0, failed_unkept INTEGER NOT NULL DEFAULT 0, skipped_unkept INTEGER NOT NULL DEFAULT 0, differing_unkept INTEGER NOT NULL DEFAULT 0, skipped_new INTEGER NOT NULL DEFAULT 0, status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN
  ('queued', 'held', 'processing', 'completed', 'completed_with_errors', 'refused', 'failed', 'cancelled', 'interrupted', 'undone')), guards TEXT, profile TEXT, drift TEXT, skipped_decided INTEGER NOT NULL DEFAULT 0, rehearsal TEXT, approved_at INTEGER, approved_by TEXT, skipped_differing INTEGER NOT NULL DEFAULT 0, merged_differing INTEGER NOT NULL DEFAULT 0, updated_differing INTEGER NOT NULL DEFAULT 0, contacts_created INTEGER NOT NULL DEFAULT 0, contacts_added INTEGER NOT NULL DEFAULT 0, created_differing INTEGER NOT NULL DEFAULT 0, clients_added INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX job_fingerprint ON job (fingerprint);

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
, kind TEXT NOT NULL DEFAULT 'field', other INTEGER, source TEXT, source_id TEXT CHECK (CASE kind
  WHEN 'field' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'link' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'adviser' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'external_id' THEN other IS NULL AND source IS NOT NULL AND source_id IS NOT NULL
  WHEN 'primary_contact' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'created' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'trash' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'activity' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'activities' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'document' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'merge' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'conversion' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  ELSE FALSE END)) STRICT;

CREATE INDEX change_record ON change (entity, record);

CREATE INDEX change_job ON change (job) WHERE job IS NOT NULL;

CREATE TABLE field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE, -- without `custom.`
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'dropdown', 'checkbox')),
  options TEXT NOT NULL,             -- JSON: the values of a dropdown
  required INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (entity, name)
) STRICT;

CREATE TABLE lead_name_until (
  lead INTEGER NOT NULL,
  change INTEGER NOT NULL
) STRICT;

CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  content TEXT NOT NULL,             -- JSON, the same that `template export` gives
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER
) STRICT;

CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  entity_type TEXT NOT NULL,
  status TEXT,
  reference_date TEXT,
  street TEXT,
  city TEXT,
  region TEXT,
  postcode TEXT,
  country TEXT,
  industry TEXT,
  company_size TEXT,
  name_key TEXT,
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;

CREATE INDEX client_name ON client (name_key);

CREATE INDEX client_deleted ON client (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name TEXT NOT NULL,
  last_name TEXT,
  email TEXT NOT NULL,
  phone TEXT,
  title TEXT,
  job_title TEXT,
  date_of_birth TEXT,
  employment_status TEXT,
  annual_income INTEGER,
  target_retirement_age TEXT,
  id_document TEXT,
  email_folded TEXT,
  phone_e164 TEXT,
  email_key TEXT GENERATED ALWAYS AS (coalesce(email_folded, email)) VIRTUAL,
  phone_key TEXT GENERATED ALWAYS AS (coalesce(phone_e164, phone)) VIRTUAL,
  name_key TEXT,
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;

CREATE INDEX contact_email ON contact (email_key);

CREATE INDEX contact_phone ON contact (phone_key) WHERE phone_key IS NOT NULL;

CREATE INDEX contact_name ON contact (name_key);

CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE link (
  client INTEGER NOT NULL REFERENCES client (id),
  contact INTEGER NOT NULL REFERENCES contact (id),
  relationship TEXT NOT NULL CHECK (relationship <> ''),
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  PRIMARY KEY (client, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_contact ON link (contact);

CREATE UNIQUE INDEX link_primary ON link (client) WHERE is_primary = 1;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'file-note', 'transcript')),
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  text TEXT,
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE INDEX activity_client ON activity (client, deleted_at);

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL,            -- the file's own name; never a path
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,            -- BLAKE3 of the bytes
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  is_stored INTEGER NOT NULL DEFAULT 1 CHECK (is_stored IN (0, 1)) -- whether the bytes may still be there
) STRICT;

CREATE INDEX document_client ON document (client);

CREATE INDEX document_to_remove ON document (id) WHERE deleted_at IS NOT NULL AND is_stored = 1;

CREATE TRIGGER change_removed AFTER DELETE ON change
WHEN OLD.job IS NOT NULL AND NOT (SELECT forgotten FROM job WHERE id = OLD.job)
BEGIN
  UPDATE job SET forgotten = 1 WHERE id = OLD.job;
END;

CREATE TABLE "adviser" (
  client INTEGER NOT NULL REFERENCES client (id),
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (client, name_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX adviser_name ON adviser (name_key);

CREATE INDEX job_corrects ON job (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE written_sheet (
  hash TEXT PRIMARY KEY          -- BLAKE3 of the bytes
) STRICT, WITHOUT ROWID;

CREATE INDEX change_merge ON change (other) WHERE kind = 'merge';

CREATE TABLE external_id (
  entity TEXT NOT NULL,          -- the table of the record
  source TEXT NOT NULL,          -- the other system, such as `intelliflo`
  id TEXT NOT NULL,              -- the id there
  record INTEGER,                -- none: the record was removed
  PRIMARY KEY (entity, source, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX external_id_record ON external_id (entity, record);

CREATE TABLE lead_name (
  block TEXT NOT NULL,
  name TEXT NOT NULL,
  lead INTEGER NOT NULL,
  PRIMARY KEY (block, name, lead)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_block (
  block TEXT NOT NULL,
  name TEXT NOT NULL,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (block, name, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_block_contact ON contact_block (contact);

CREATE TABLE "verdict" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,          -- the table of the records
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'skipped')),
  record INTEGER,                -- none: the row is skipped
  other INTEGER,                 -- the other record, with the higher id; none: a row
  name TEXT,                     -- of a row: its name in its normal form
  external_id TEXT,              -- of a row: the other system and the id there, such as `crm 7`
  identity TEXT,                 -- of a row: JSON with the other values that identify it, in their normal form
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  job INTEGER,                   -- the job whose row was decided; none: a command
  replaced_by INTEGER REFERENCES verdict (id), -- a newer verdict on the same records or row
  CHECK ((record IS NULL) = (verdict = 'skipped')),
  CHECK ((other IS NULL) = (identity IS NOT NULL)),
  CHECK ((name IS NULL) = (identity IS NULL)),
  CHECK (other > record)
) STRICT;

CREATE INDEX verdict_record ON verdict (entity, record) WHERE record IS NOT NULL;

CREATE INDEX verdict_other ON verdict (entity, other) WHERE other IS NOT NULL;

CREATE INDEX verdict_name ON verdict (entity, name) WHERE name IS NOT NULL;

CREATE INDEX verdict_external_id ON verdict (entity, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX verdict_job ON verdict (job) WHERE job IS NOT NULL;

CREATE INDEX verdict_replaced ON verdict (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE TRIGGER lead_removed AFTER DELETE ON lead
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;

CREATE TRIGGER client_removed AFTER DELETE ON client
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;

CREATE TRIGGER contact_removed AFTER DELETE ON contact
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder TEXT NOT NULL UNIQUE,       -- absolute, without links
  entity TEXT NOT NULL,              -- of the rows of its files
  template TEXT NOT NULL,            -- the name of the template of its files
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL
, on_duplicate TEXT) STRICT;

CREATE TABLE "link_failure" (
  import INTEGER NOT NULL REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  client TEXT NOT NULL,          -- as it was named
  entity_type TEXT,              -- of a new client that could not be made; null for an existing client
  relationship TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, row, contact, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  kind TEXT NOT NULL,                -- what is asked about, such as the kind of a job
  name TEXT NOT NULL,                -- which one of that kind, such as the path of a file
  content TEXT NOT NULL,             -- JSON
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE "job_row" (
  job INTEGER NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,          -- as a spreadsheet program shows it
  outcome TEXT NOT NULL
    CHECK (outcome = 'failed' OR outcome = 'skipped' OR outcome = 'waiting' OR outcome = 'differing'),
  cells TEXT,                    -- JSON: the cells as they came; none once they have been removed, or if they say nothing new
  reasons TEXT NOT NULL,         -- JSON: why, and what to do, without a text once the cells are removed; or the rule that found the record, of a
                                 -- skipped row that says nothing new
  records TEXT NOT NULL,         -- JSON: ids of the records it met
  of_row INTEGER,                -- the row of the job that its job corrects; null in all other jobs
  closed_by INTEGER,             -- the later job that took the corrected row
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_row_of ON job_row (job, of_row) WHERE of_row IS NOT NULL;

CREATE INDEX job_row_closed ON job_row (job, outcome, closed_by) WHERE closed_by IS NOT NULL;

CREATE INDEX lead_deleted ON lead (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX job_row_open_failed ON job_row (job) WHERE outcome = 'failed' AND closed_by IS NULL;

CREATE INDEX job_row_open_waiting ON job_row (job) WHERE outcome = 'waiting' AND closed_by IS NULL;

CREATE TABLE "conversion" (
  -- Checked at the end of the transaction: a check within each statement would make SQLite keep a journal for each that
  -- removes leads.
  lead INTEGER PRIMARY KEY REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
  contact INTEGER NOT NULL REFERENCES contact (id),
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX conversion_contact ON conversion (contact);
