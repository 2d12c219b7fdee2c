-- A held job runs only after a user approved the numbers of its rehearsal (JSON).
ALTER TABLE job ADD COLUMN rehearsal TEXT;
ALTER TABLE job ADD COLUMN approved_at INTEGER;
ALTER TABLE job ADD COLUMN approved_by TEXT;
