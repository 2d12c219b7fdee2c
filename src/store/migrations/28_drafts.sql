-- Confirmed answers survive Ctrl-C and a crash. A draft has those of one unfinished sequence of questions.
CREATE TABLE draft (
  kind TEXT NOT NULL,                -- what is asked about, such as the kind of a job
  name TEXT NOT NULL,                -- which one of that kind, such as the path of a file
  content TEXT NOT NULL,             -- JSON
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
