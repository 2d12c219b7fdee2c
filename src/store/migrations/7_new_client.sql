-- What kind of client a new one was to be, where that is what could not be made and linked; null: one that is there.
ALTER TABLE link_failure ADD COLUMN entity_type TEXT;
