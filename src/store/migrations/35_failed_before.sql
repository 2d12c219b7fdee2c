-- Of the rows of a job that created a client, those of which an existing contact keeps other values.
ALTER TABLE job ADD COLUMN created_differing INTEGER NOT NULL DEFAULT 0;

-- The failed rows that are left to correct: an import closes those whose ids come again.
CREATE INDEX job_row_open_failed ON job_row (job) WHERE outcome = 'failed' AND closed_by IS NULL;

-- The clients that rows of existing contacts created.
ALTER TABLE job ADD COLUMN clients_added INTEGER NOT NULL DEFAULT 0;

-- The rows that wait: a decision about one closes the same row of earlier nights.
CREATE INDEX job_row_open_waiting ON job_row (job) WHERE outcome = 'waiting' AND closed_by IS NULL;
