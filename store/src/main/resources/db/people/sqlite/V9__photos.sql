-- Photos of what was delivered: apart from the record, which knows their hash alone.

CREATE TABLE photo (
  hash    TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE INDEX photo_of ON photo (account);
