-- Fields that an operator adds to a kind of record. The values stand in a column `custom.NAME` of its table.
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

-- The index of likeness over names, made on first use: a word of a name and the first letter of another. It only points:
-- the name that a lead has now decides.
CREATE TABLE lead_name (
  block TEXT NOT NULL,
  lead INTEGER NOT NULL,
  PRIMARY KEY (block, lead)
) STRICT, WITHOUT ROWID;
-- How far it has come: it is caught up from here.
CREATE TABLE lead_name_until (
  lead INTEGER NOT NULL,
  change INTEGER NOT NULL
) STRICT;
INSERT INTO lead_name_until VALUES (0, 0);

-- How a kind of file is imported, under a name.
CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  content TEXT NOT NULL,             -- JSON, the same that `template export` gives
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER
) STRICT;
