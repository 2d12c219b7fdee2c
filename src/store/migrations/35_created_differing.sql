-- Of the rows of a job that created a client, those of which an existing contact keeps other values.
ALTER TABLE job ADD COLUMN created_differing INTEGER NOT NULL DEFAULT 0;
