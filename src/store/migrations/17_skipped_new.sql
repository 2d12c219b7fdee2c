-- Of the skipped rows of a job, those that match no record, because the import only updates records.
ALTER TABLE job ADD COLUMN skipped_new INTEGER NOT NULL DEFAULT 0;
