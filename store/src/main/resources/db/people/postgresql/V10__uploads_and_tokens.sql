-- Files on their way here, piece by piece, so that a line that breaks costs one piece.

CREATE TABLE upload (
  id       text PRIMARY KEY,
  account  text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name     text NOT NULL,
  size     bigint NOT NULL,
  hash     text NOT NULL,
  received bigint NOT NULL,
  seen     bigint NOT NULL,
  UNIQUE (account, name, size, hash)
);

CREATE TABLE upload_piece (
  upload  text NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  start   bigint NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (upload, start)
);

-- By what programs are known: hashes alone. One ends with the password under which it was made.

CREATE TABLE api_token (
  id        text PRIMARY KEY,
  hash      text NOT NULL UNIQUE,
  account   text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp     text NOT NULL,
  label     text NOT NULL,
  read_only bigint NOT NULL,
  made      bigint NOT NULL,
  expires   bigint NOT NULL,
  used      bigint NOT NULL
);

CREATE INDEX api_token_of ON api_token (account);
