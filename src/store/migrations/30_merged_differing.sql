-- Of the merged and of the updating rows of a job, those of which other values still differ from the record.
ALTER TABLE job ADD COLUMN merged_differing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN updated_differing INTEGER NOT NULL DEFAULT 0;
