-- Photos of what was delivered: apart from the record, which knows their hash alone.

CREATE TABLE photo (
  hash    text PRIMARY KEY,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council text NOT NULL,
  content bytea NOT NULL
);

CREATE INDEX photo_of ON photo (account);
