-- An inbox may have its own policy for rows that match an existing record. NULL: the settings have it.
ALTER TABLE inbox ADD COLUMN on_duplicate TEXT;
