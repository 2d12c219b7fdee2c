-- Folders whose files a worker imports.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder TEXT NOT NULL UNIQUE,       -- absolute, without links
  entity TEXT NOT NULL,              -- of the rows of its files
  template TEXT NOT NULL,            -- the name of the template of its files
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
