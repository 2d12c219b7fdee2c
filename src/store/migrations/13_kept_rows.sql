-- A row that is counted as unchanged is kept too where its values differ from the record.
ALTER TABLE job ADD COLUMN differing INTEGER NOT NULL DEFAULT 0; -- of the unchanged rows
-- Rows that are counted and are not in job_row: beyond what a job keeps, or old.
ALTER TABLE job ADD COLUMN failed_unkept INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN skipped_unkept INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN differing_unkept INTEGER NOT NULL DEFAULT 0;

UPDATE job SET skipped_unkept = (
  SELECT count(*) FROM job_row WHERE job_row.job = job.id AND job_row.outcome = 'skipped' AND job_row.cells IS NULL);

CREATE TABLE job_row_with_differing (
  job INTEGER NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,          -- as a spreadsheet program shows it
  outcome TEXT NOT NULL CHECK (outcome IN ('failed', 'skipped', 'waiting', 'differing')),
  cells TEXT,                    -- JSON: the cells as they came; none once they have been removed, or if they say nothing new
  reasons TEXT NOT NULL,         -- JSON: why, and what to do, without a text once the cells are removed; or the rule that found the record, of a
                                 -- skipped row that says nothing new
  records TEXT NOT NULL,         -- JSON: ids of the records it met
  of_row INTEGER,                -- the row of the job that its job corrects; null in all other jobs
  closed_by INTEGER,             -- the later job that took the corrected row
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;
-- A reason repeats the cell's text: it goes with the cells. A skipped row without cells says nothing any more.
INSERT INTO job_row_with_differing (job, row, outcome, cells, reasons, records, of_row, closed_by)
SELECT job, row, outcome, cells,
  CASE
    WHEN cells IS NULL THEN (SELECT json_group_array(json_remove(value, '$.message', '$.fix')) FROM json_each(job_row.reasons))
    ELSE reasons
  END,
  records, of_row, closed_by
FROM job_row
WHERE outcome <> 'skipped' OR cells IS NOT NULL;
DROP TABLE job_row;
ALTER TABLE job_row_with_differing RENAME TO job_row;
CREATE INDEX job_row_of ON job_row (job, of_row) WHERE of_row IS NOT NULL;
CREATE INDEX job_row_closed ON job_row (job, outcome, closed_by) WHERE closed_by IS NOT NULL;
