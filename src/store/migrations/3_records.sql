-- Records kept by hand: clients, contacts and what hangs on them.

-- Columns named `..._key` are computed by `record`: what a name, email or phone is found and compared by.
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  entity_type TEXT NOT NULL,
  status TEXT,
  reference_date TEXT,
  street TEXT,
  city TEXT,
  region TEXT,
  postcode TEXT,
  country TEXT,
  industry TEXT,
  company_size TEXT,
  name_key TEXT,
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX client_name ON client (name_key);
CREATE INDEX client_deleted ON client (deleted_at) WHERE deleted_at IS NOT NULL;

-- No key of a person is unique: couples share an email, and `create` is the user's right.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name TEXT NOT NULL,
  last_name TEXT,
  email TEXT NOT NULL,
  phone TEXT,
  title TEXT,
  job_title TEXT,
  date_of_birth TEXT,
  employment_status TEXT,
  annual_income INTEGER,
  target_retirement_age TEXT,
  id_document TEXT,
  email_folded TEXT,
  phone_e164 TEXT,
  email_key TEXT GENERATED ALWAYS AS (coalesce(email_folded, email)) VIRTUAL,
  phone_key TEXT GENERATED ALWAYS AS (coalesce(phone_e164, phone)) VIRTUAL,
  name_key TEXT,
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX contact_email ON contact (email_key);
CREATE INDEX contact_phone ON contact (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX contact_name ON contact (name_key);
CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

-- What names that are alike have in common, so that a new contact need not be compared with all.
CREATE TABLE contact_block (
  block TEXT NOT NULL,
  contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (block, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_block_contact ON contact_block (contact);

-- Who belongs to a client, and as what. Only living records are linked; a link that goes is gone for good.
CREATE TABLE link (
  client INTEGER NOT NULL REFERENCES client (id),
  contact INTEGER NOT NULL REFERENCES contact (id),
  relationship TEXT NOT NULL CHECK (relationship <> ''),
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  PRIMARY KEY (client, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_contact ON link (contact);
CREATE UNIQUE INDEX link_primary ON link (client) WHERE is_primary = 1;

-- Who looks after a client. An adviser is a name, compared without regard to case.
CREATE TABLE adviser (
  client INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  PRIMARY KEY (client, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX adviser_name ON adviser (name_key);

-- Meetings, file notes and transcripts of a client. They go to the trash with it, in the same second.
CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'file-note', 'transcript')),
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  text TEXT,
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX activity_client ON activity (client, deleted_at);

-- Files of a client. The bytes are a file named by the id in the folder beside the store. When a client is deleted they
-- go for good and the row stays, as a record of what there was.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL,            -- the file's own name; never a path
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,            -- BLAKE3 of the bytes
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  is_stored INTEGER NOT NULL DEFAULT 1 CHECK (is_stored IN (0, 1)) -- whether the bytes may still be there
) STRICT;
CREATE INDEX document_client ON document (client);
CREATE INDEX document_to_remove ON document (id) WHERE deleted_at IS NOT NULL AND is_stored = 1;

-- The contact that a lead became.
CREATE TABLE conversion (
  lead INTEGER PRIMARY KEY REFERENCES lead (id),
  contact INTEGER NOT NULL REFERENCES contact (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX conversion_contact ON conversion (contact);
