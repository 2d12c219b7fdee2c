-- What a job knows of the file of its template, for the next file, and how the file differs from the one before.
ALTER TABLE job ADD COLUMN profile TEXT; -- JSON: the columns with their blank cells, the values of dropdowns, the forms of dates
ALTER TABLE job ADD COLUMN drift TEXT;   -- JSON: the differences
