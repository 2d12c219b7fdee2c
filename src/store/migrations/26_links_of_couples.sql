-- Both contacts of a client's row may have a link that could not be made.
CREATE TABLE link_failure_of_contact (
  import INTEGER NOT NULL REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  client TEXT NOT NULL,          -- as it was named
  entity_type TEXT,              -- of a new client that could not be made; null for an existing client
  relationship TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, row, contact, client)
) STRICT, WITHOUT ROWID;
INSERT INTO link_failure_of_contact (import, row, contact, client, entity_type, relationship, reason)
SELECT import, row, contact, client, entity_type, relationship, reason FROM link_failure;
DROP TABLE link_failure;
ALTER TABLE link_failure_of_contact RENAME TO link_failure;
