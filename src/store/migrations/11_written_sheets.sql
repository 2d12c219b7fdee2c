-- Sheets that intake wrote for a person to edit. A sheet whose content stands here was not edited.
CREATE TABLE written_sheet (
  hash TEXT PRIMARY KEY          -- BLAKE3 of the bytes
) STRICT, WITHOUT ROWID;
