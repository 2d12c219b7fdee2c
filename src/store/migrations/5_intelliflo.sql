-- Who a contact is in another system. After a merge several ids may be one contact. An id stays when its contact is
-- removed for good, so that nobody who was deleted here is brought back silently.
CREATE TABLE contact_source (
  source TEXT NOT NULL,          -- `intelliflo`
  id TEXT NOT NULL,              -- the id there
  contact INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_source_contact ON contact_source (contact);

-- Links that an import could not make, to be made by hand.
CREATE TABLE link_failure (
  import INTEGER NOT NULL REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  client TEXT NOT NULL,          -- as it was named
  relationship TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, row)
) STRICT, WITHOUT ROWID;
