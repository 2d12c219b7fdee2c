-- Of the skipped rows of a job, those that a user decided to skip, in a review of this job or of an earlier one.
ALTER TABLE job ADD COLUMN skipped_decided INTEGER NOT NULL DEFAULT 0;
