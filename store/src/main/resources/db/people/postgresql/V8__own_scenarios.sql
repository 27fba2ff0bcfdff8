-- Scenarios that people write: goals of plans and shocks, their own until they share them.

CREATE TABLE own_scenario (
  id      text PRIMARY KEY,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   text NOT NULL,
  shared  bigint NOT NULL,
  version bigint NOT NULL,
  content bytea NOT NULL
);

CREATE INDEX own_scenario_of ON own_scenario (account);
