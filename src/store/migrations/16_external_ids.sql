-- The ids of records in other systems. They were only ids of contacts in Intelliflo. Several ids can be one record, after
-- a merge. An id stays when its record is removed for good, so that no import creates the record again without a decision.
-- `record` has no foreign key, as in `change`: the table is in `entity`.
CREATE TABLE external_id (
  entity TEXT NOT NULL,          -- the table of the record
  source TEXT NOT NULL,          -- the other system, such as `intelliflo`
  id TEXT NOT NULL,              -- the id there
  record INTEGER,                -- none: the record was removed
  PRIMARY KEY (entity, source, id)
) STRICT, WITHOUT ROWID;
INSERT INTO external_id (entity, source, id, record) SELECT 'contact', source, id, contact FROM contact_source;
DROP TABLE contact_source;
CREATE INDEX external_id_record ON external_id (entity, record);
