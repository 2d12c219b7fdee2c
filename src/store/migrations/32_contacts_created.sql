-- The contacts that the rows of a job of clients created, and those of them whose client existed before its row.
ALTER TABLE job ADD COLUMN contacts_created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN contacts_added INTEGER NOT NULL DEFAULT 0;
