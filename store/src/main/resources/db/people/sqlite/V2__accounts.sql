-- Accounts of people who use the pages, beside the names of members: nothing of this is public.

-- The stamp changes with the password; sessions of an older stamp are over.
CREATE TABLE account (
  id       TEXT PRIMARY KEY,
  login    TEXT NOT NULL UNIQUE CHECK (length(login) BETWEEN 3 AND 64),
  password TEXT NOT NULL,
  stamp    TEXT NOT NULL
) STRICT;

-- What somebody is in a council; the code of the member, or nothing.
CREATE TABLE granted (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council TEXT NOT NULL,
  role    TEXT NOT NULL,
  member  TEXT NOT NULL,
  PRIMARY KEY (account, council, role)
) STRICT;

-- Nobody votes for a member who has an account of their own.
CREATE UNIQUE INDEX granted_once ON granted (council, role, member) WHERE member <> '';

-- Links that are used once. Of the link itself there is only the hash.
CREATE TABLE invitation (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  council TEXT NOT NULL,
  role    TEXT NOT NULL,
  member  TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT;

-- Where in the record the votes of an account are.
CREATE TABLE receipt (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  entry   INTEGER NOT NULL,
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  hash    TEXT NOT NULL,
  PRIMARY KEY (account, entry)
) STRICT;

-- Seeds that ballots promised, until they are told.
CREATE TABLE seed (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  text TEXT NOT NULL
) STRICT;

-- The first count of a box of papers, until the second.
CREATE TABLE first_count (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  station TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, station)
) STRICT;
