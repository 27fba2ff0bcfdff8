-- Scenarios that people write: goals of plans and shocks, their own until they share them.

CREATE TABLE own_scenario (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   TEXT NOT NULL,
  shared  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE INDEX own_scenario_of ON own_scenario (account);
