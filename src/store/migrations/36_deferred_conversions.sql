CREATE TABLE conversion_of_lead (
  -- Checked at the end of the transaction: a check within each statement would make SQLite keep a journal for each that
  -- removes leads.
  lead INTEGER PRIMARY KEY REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
  contact INTEGER NOT NULL REFERENCES contact (id),
  at INTEGER NOT NULL
) STRICT;
INSERT INTO conversion_of_lead (lead, contact, at) SELECT lead, contact, at FROM conversion;
DROP TABLE conversion;
ALTER TABLE conversion_of_lead RENAME TO conversion;
CREATE INDEX conversion_contact ON conversion (contact);
