-- SQLite makes a temporary table of a list with more than two values, here for each row that is kept. Comparisons need none:
-- an import of which every row fails takes a fifth less processor time.
CREATE TABLE job_row_compared (
  job INTEGER NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,          -- as a spreadsheet program shows it
  outcome TEXT NOT NULL
    CHECK (outcome = 'failed' OR outcome = 'skipped' OR outcome = 'waiting' OR outcome = 'differing'),
  cells TEXT,                    -- JSON: the cells as they came; none once they have been removed, or if they say nothing new
  reasons TEXT NOT NULL,         -- JSON: why, and what to do, without a text once the cells are removed; or the rule that found the record, of a
                                 -- skipped row that says nothing new
  records TEXT NOT NULL,         -- JSON: ids of the records it met
  of_row INTEGER,                -- the row of the job that its job corrects; null in all other jobs
  closed_by INTEGER,             -- the later job that took the corrected row
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;
INSERT INTO job_row_compared (job, row, outcome, cells, reasons, records, of_row, closed_by)
SELECT job, row, outcome, cells, reasons, records, of_row, closed_by FROM job_row ORDER BY job, row;
DROP TABLE job_row;
ALTER TABLE job_row_compared RENAME TO job_row;
CREATE INDEX job_row_of ON job_row (job, of_row) WHERE of_row IS NOT NULL;
CREATE INDEX job_row_closed ON job_row (job, outcome, closed_by) WHERE closed_by IS NOT NULL;
