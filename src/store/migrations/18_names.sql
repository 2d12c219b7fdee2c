-- The indexes over similar names hold the names in order: people of one name are compared once, and only similar names are
-- read from the tables of records.
DROP TABLE lead_name;
CREATE TABLE lead_name (
  block TEXT NOT NULL,
  name TEXT NOT NULL,
  lead INTEGER NOT NULL,
  PRIMARY KEY (block, name, lead)
) STRICT, WITHOUT ROWID;
UPDATE lead_name_until SET lead = 0, change = (SELECT coalesce(max(id), 0) FROM change);

DROP TABLE contact_block;
CREATE TABLE contact_block (
  block TEXT NOT NULL,
  name TEXT NOT NULL,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (block, name, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_block_contact ON contact_block (contact);
INSERT INTO contact_block (block, name, contact)
SELECT entry.value ->> 0, entry.value ->> 1, contact.id
FROM contact, json_each(name_entries(contact.first_name, contact.last_name)) AS entry;
