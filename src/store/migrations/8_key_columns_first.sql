-- Up to SQLite 3.40, `PRAGMA integrity_check` looks for NULL in the wrong column of a WITHOUT ROWID table whose key columns do not
-- come first, and calls a sound file damaged.
CREATE TABLE adviser_with_key_first (
  client INTEGER NOT NULL REFERENCES client (id),
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (client, name_key)
) STRICT, WITHOUT ROWID;
INSERT INTO adviser_with_key_first (client, name_key, name) SELECT client, name_key, name FROM adviser;
DROP TABLE adviser;
ALTER TABLE adviser_with_key_first RENAME TO adviser;
CREATE INDEX adviser_name ON adviser (name_key);
