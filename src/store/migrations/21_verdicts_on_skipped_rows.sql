-- A verdict can be that a row is skipped. The values of a row are kept one by one, so that a row with some of them is found.
-- A verdict that was replaced is kept, and an undo brings it back.
CREATE TABLE verdict_of_row (
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

-- A line of an identity was a name, an email, a telephone number, a date of birth or a place.
WITH RECURSIVE line (of, place, value, rest) AS (
  SELECT id, 0, NULL, identity || char(10) FROM verdict WHERE identity IS NOT NULL
  UNION ALL
  SELECT of, place + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
  FROM line WHERE rest <> ''
),
part (of, kind, value) AS (
  SELECT of, CASE
      WHEN value GLOB '*@*' THEN 'email'
      WHEN value GLOB '+[0-9]*' THEN 'phone'
      WHEN value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN 'born'
      WHEN place = 1 THEN 'name'
      ELSE 'place'
    END, value
  FROM line WHERE place > 0
)
INSERT INTO verdict_of_row (id, entity, verdict, record, other, name, identity, by, at, job)
SELECT id, entity, CASE is_same WHEN 1 THEN 'same' ELSE 'different' END, record, other,
  CASE WHEN identity IS NOT NULL THEN coalesce((SELECT value FROM part WHERE of = verdict.id AND kind = 'name'), '') END,
  CASE WHEN identity IS NOT NULL THEN json_object(
    'email', (SELECT value FROM part WHERE of = verdict.id AND kind = 'email'),
    'phones', json((SELECT json_group_array(value) FROM part WHERE of = verdict.id AND kind = 'phone')),
    'born', (SELECT value FROM part WHERE of = verdict.id AND kind = 'born'),
    'places', json((SELECT json_group_array(value) FROM part WHERE of = verdict.id AND kind = 'place'))) END,
  by, at, job
FROM verdict;
DELETE FROM sqlite_sequence WHERE name = 'verdict_of_row';
INSERT INTO sqlite_sequence (name, seq) SELECT 'verdict_of_row', seq FROM sqlite_sequence WHERE name = 'verdict';
DROP TABLE verdict;
ALTER TABLE verdict_of_row RENAME TO verdict;
CREATE INDEX verdict_record ON verdict (entity, record) WHERE record IS NOT NULL;
CREATE INDEX verdict_other ON verdict (entity, other) WHERE other IS NOT NULL;
CREATE INDEX verdict_name ON verdict (entity, name) WHERE name IS NOT NULL;
CREATE INDEX verdict_external_id ON verdict (entity, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX verdict_job ON verdict (job) WHERE job IS NOT NULL;
CREATE INDEX verdict_replaced ON verdict (replaced_by) WHERE replaced_by IS NOT NULL;

-- A row with an external id that was skipped had an id of a source that no user can name.
INSERT INTO verdict (entity, verdict, name, external_id, identity, by, at, job)
SELECT skipped.entity, 'skipped', '', replace(skipped.source, ' left out', ' ') || skipped.id, '{}',
  coalesce(event.by, 'unknown'), coalesce(event.at, unixepoch()), event.job
FROM external_id AS skipped LEFT JOIN change AS event ON event.id = (
  SELECT max(id) FROM change
  WHERE kind = 'external_id' AND entity = skipped.entity AND source = skipped.source AND source_id = skipped.id AND new IS NOT NULL)
WHERE skipped.source GLOB '* left out';
DELETE FROM external_id WHERE source GLOB '* left out';
