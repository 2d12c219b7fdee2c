-- The newest time at which the clock was trusted: what deletes by age refuses a clock that is far past it.
INSERT INTO setting (key, value)
SELECT 'store.clock', coalesce(max(at), unixepoch()) FROM (
  SELECT max(at) AS at FROM change
  UNION ALL SELECT max(max(started_at, coalesce(ended_at, 0))) FROM job
  UNION ALL SELECT max(created_at) FROM client
  UNION ALL SELECT max(created_at) FROM contact
  UNION ALL SELECT max(created_at) FROM lead
  UNION ALL SELECT max(created_at) FROM activity
  UNION ALL SELECT max(created_at) FROM document);
