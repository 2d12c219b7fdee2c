-- A change says what kind of event it is. `field` is the name that people see and is never parsed.
ALTER TABLE change ADD COLUMN kind TEXT NOT NULL DEFAULT 'field';
-- The other record of a link or a merge, the activity or the document.
ALTER TABLE change ADD COLUMN other INTEGER;
-- The external id: the other system, and the id there. The check says which columns each kind has. It has no `IN`, for
-- which SQLite would build a table of the values at each row that is written.
ALTER TABLE change ADD COLUMN source TEXT;
ALTER TABLE change ADD COLUMN source_id TEXT CHECK (CASE kind
  WHEN 'field' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'link' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'adviser' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'external_id' THEN other IS NULL AND source IS NOT NULL AND source_id IS NOT NULL
  WHEN 'primary_contact' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'created' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'trash' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'activity' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'activities' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  WHEN 'document' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'merge' THEN other IS NOT NULL AND source IS NULL AND source_id IS NULL
  WHEN 'conversion' THEN other IS NULL AND source IS NULL AND source_id IS NULL
  ELSE FALSE END);

UPDATE change SET kind = 'created' WHERE field = 'created_at';
UPDATE change SET kind = 'trash' WHERE field = 'deleted_at';
UPDATE change SET kind = field WHERE entity = 'client' AND field IN ('primary_contact', 'adviser', 'activities');
UPDATE change SET kind = 'activity', other = CAST(substr(field, 10) AS INTEGER)
WHERE entity = 'client' AND field GLOB 'activity [0-9]*';
UPDATE change SET kind = 'document', other = CAST(substr(field, 10) AS INTEGER)
WHERE entity = 'client' AND field GLOB 'document [0-9]*';
UPDATE change SET kind = 'link', other = CAST(substr(field, 9) AS INTEGER)
WHERE entity = 'client' AND field GLOB 'contact [0-9]*';
UPDATE change SET kind = 'link', other = CAST(substr(field, 8) AS INTEGER)
WHERE entity = 'contact' AND field GLOB 'client [0-9]*';
UPDATE change SET kind = 'merge', other = CAST(substr(field, 9) AS INTEGER)
WHERE entity = 'contact' AND field GLOB 'contact [0-9]*';
UPDATE change SET kind = 'conversion' WHERE entity = 'lead' AND field = 'contact' OR entity = 'contact' AND field = 'lead';
UPDATE change SET kind = 'external_id', source = 'intelliflo left out', source_id = substr(field, 21)
WHERE entity = 'contact' AND field GLOB 'intelliflo left out ?*';
UPDATE change SET kind = 'external_id', source = 'intelliflo', source_id = substr(field, 12)
WHERE entity = 'contact' AND field GLOB 'intelliflo ?*' AND kind = 'field';

CREATE INDEX change_merge ON change (other) WHERE kind = 'merge';
