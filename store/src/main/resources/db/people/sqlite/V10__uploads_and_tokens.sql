-- Files on their way here, piece by piece, so that a line that breaks costs one piece.

CREATE TABLE upload (
  id       TEXT PRIMARY KEY,
  account  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  received INTEGER NOT NULL,
  seen     INTEGER NOT NULL,
  UNIQUE (account, name, size, hash)
) STRICT;

CREATE TABLE upload_piece (
  upload  TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  start   INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (upload, start)
) STRICT;

-- By what programs are known: hashes alone. One ends with the password under which it was made.

CREATE TABLE api_token (
  id        TEXT PRIMARY KEY,
  hash      TEXT NOT NULL UNIQUE,
  account   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp     TEXT NOT NULL,
  label     TEXT NOT NULL,
  read_only INTEGER NOT NULL,
  made      INTEGER NOT NULL,
  expires   INTEGER NOT NULL,
  used      INTEGER NOT NULL
) STRICT;

CREATE INDEX api_token_of ON api_token (account);
