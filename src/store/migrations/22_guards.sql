-- A job can be refused by a guard, or be held until a user approves it. A CHECK cannot be changed in place: the column is made
-- again, and the triggers that read it.
DROP TRIGGER lead_removed;
DROP TRIGGER client_removed;
DROP TRIGGER contact_removed;

ALTER TABLE job ADD COLUMN new_status TEXT NOT NULL DEFAULT 'queued' CHECK (new_status IN
  ('queued', 'held', 'processing', 'completed', 'completed_with_errors', 'refused', 'failed', 'cancelled', 'interrupted', 'undone'));
UPDATE job SET new_status = status;
ALTER TABLE job DROP COLUMN status;
ALTER TABLE job RENAME COLUMN new_status TO status;

CREATE TRIGGER lead_removed AFTER DELETE ON lead
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;
CREATE TRIGGER client_removed AFTER DELETE ON client
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;
CREATE TRIGGER contact_removed AFTER DELETE ON contact
WHEN OLD.job IS NOT NULL AND (SELECT status FROM job WHERE id = OLD.job) <> 'undone'
BEGIN
  UPDATE job SET removed = removed + 1 WHERE id = OLD.job;
END;

-- JSON: the guards that refused the job, with their limits and the numbers that were found.
ALTER TABLE job ADD COLUMN guards TEXT;
