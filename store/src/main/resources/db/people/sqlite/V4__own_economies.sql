-- Economies that people work on: their own until they share them, never in the record.

CREATE TABLE own_economy (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   TEXT NOT NULL,
  shared  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE INDEX own_economy_of ON own_economy (account);
