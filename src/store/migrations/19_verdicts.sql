-- Decisions of users whether two records, or a row and a record, are the same person. They hold for every later import.
-- `record` and `other` have no foreign key, as in `change`: their table is in `entity`. A verdict on a record that was
-- merged counts for the record that it was merged into.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,          -- the table of the records
  record INTEGER NOT NULL,
  other INTEGER,                 -- the other record, with the higher id
  identity TEXT,                 -- or the values that identify a row, in their normal form, one on each line
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  job INTEGER,                   -- the job whose review gave it; none: a command
  CHECK ((other IS NULL) <> (identity IS NULL)),
  CHECK (other > record)
) STRICT;
CREATE UNIQUE INDEX verdict_records ON verdict (entity, record, other) WHERE other IS NOT NULL;
CREATE INDEX verdict_other ON verdict (entity, other) WHERE other IS NOT NULL;
CREATE UNIQUE INDEX verdict_row ON verdict (entity, identity, record) WHERE identity IS NOT NULL;
CREATE INDEX verdict_record ON verdict (entity, record) WHERE identity IS NOT NULL;
CREATE INDEX verdict_job ON verdict (job) WHERE job IS NOT NULL;
