-- Economies that people work on: their own until they share them, never in the record.

CREATE TABLE own_economy (
  id      text PRIMARY KEY,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   text NOT NULL,
  shared  bigint NOT NULL,
  version bigint NOT NULL,
  content bytea NOT NULL
);

CREATE INDEX own_economy_of ON own_economy (account);
