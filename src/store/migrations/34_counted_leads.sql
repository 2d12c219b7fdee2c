-- The leads are counted in these indexes, which are much smaller than the table: a list says of how many it shows the first.
CREATE INDEX lead_deleted ON lead (deleted_at) WHERE deleted_at IS NOT NULL;
-- The index of the emails has all leads now. The next writer makes it, as after an import that was interrupted.
DROP INDEX IF EXISTS lead_email;
