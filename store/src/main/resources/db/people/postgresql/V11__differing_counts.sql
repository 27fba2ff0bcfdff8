-- Two counts of a box that differ, attempt by attempt, until they agree.

CREATE TABLE differing_count (
  council text NOT NULL,
  ballot  text NOT NULL,
  station text NOT NULL,
  attempt integer NOT NULL,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  text NOT NULL,
  PRIMARY KEY (council, ballot, station, attempt, account)
);
