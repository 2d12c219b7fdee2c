-- Of the skipped duplicates of a job, those whose values differ from the record.
ALTER TABLE job ADD COLUMN skipped_differing INTEGER NOT NULL DEFAULT 0;
