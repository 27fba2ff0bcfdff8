-- Two counts of a box that differ, attempt by attempt, until they agree.

CREATE TABLE differing_count (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  station TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, station, attempt, account)
) STRICT;
