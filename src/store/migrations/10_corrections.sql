-- Failed rows that come back corrected. A corrected row closes the row that it was.
ALTER TABLE job ADD COLUMN corrects INTEGER;      -- the job whose failed rows it imports; after several rounds still the first job
ALTER TABLE job_row ADD COLUMN of_row INTEGER;    -- the row of the job that its job corrects; null in all other jobs
ALTER TABLE job_row ADD COLUMN closed_by INTEGER; -- the later job that took the corrected row
CREATE INDEX job_corrects ON job (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX job_row_of ON job_row (job, of_row) WHERE of_row IS NOT NULL;
CREATE INDEX job_row_closed ON job_row (job, outcome, closed_by) WHERE closed_by IS NOT NULL;
