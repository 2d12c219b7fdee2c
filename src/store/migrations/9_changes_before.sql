-- The last change in the history when the job began: what stands after it and is not the job's own came later.
ALTER TABLE job ADD COLUMN changes_before INTEGER NOT NULL DEFAULT 0;
