-- What a job needs to be gone on with by another command than the one that began it.
ALTER TABLE job ADD COLUMN path TEXT;              -- where the file was; none of standard input
ALTER TABLE job ADD COLUMN orders TEXT;            -- JSON: what it is to do besides importing
ALTER TABLE job ADD COLUMN cancel_asked_by TEXT;   -- somebody wants it to stop; forgotten when it is taken up again
ALTER TABLE job ADD COLUMN undone_at INTEGER;
ALTER TABLE job ADD COLUMN undone_by TEXT;
ALTER TABLE job ADD COLUMN rows_purged_at INTEGER; -- when the cells of its rows came to their end
-- What it made and what was removed for good since, so that what is there can be counted against what was made.
ALTER TABLE job ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;   -- records
ALTER TABLE job ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0; -- whether changes went with their records

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
CREATE TRIGGER change_removed AFTER DELETE ON change
WHEN OLD.job IS NOT NULL AND NOT (SELECT forgotten FROM job WHERE id = OLD.job)
BEGIN
  UPDATE job SET forgotten = 1 WHERE id = OLD.job;
END;
