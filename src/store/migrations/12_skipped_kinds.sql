-- Of the skipped rows of a job, those that must not look like ordinary duplicates.
ALTER TABLE job ADD COLUMN skipped_other_name INTEGER NOT NULL DEFAULT 0; -- the same email, another first name
ALTER TABLE job ADD COLUMN skipped_deleted INTEGER NOT NULL DEFAULT 0;    -- the record is in the trash
