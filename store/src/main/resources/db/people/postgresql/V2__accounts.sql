-- Accounts of people who use the pages, beside the names of members: nothing of this is public.

-- The stamp changes with the password; sessions of an older stamp are over.
CREATE TABLE account (
  id       text PRIMARY KEY,
  login    text NOT NULL UNIQUE CHECK (length(login) BETWEEN 3 AND 64),
  password text NOT NULL,
  stamp    text NOT NULL
);

-- What somebody is in a council; the code of the member, or nothing.
CREATE TABLE granted (
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council text NOT NULL,
  role    text NOT NULL,
  member  text NOT NULL,
  PRIMARY KEY (account, council, role)
);

-- Nobody votes for a member who has an account of their own.
CREATE UNIQUE INDEX granted_once ON granted (council, role, member) WHERE member <> '';

-- Links that are used once. Of the link itself there is only the hash.
CREATE TABLE invitation (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  council text NOT NULL,
  role    text NOT NULL,
  member  text NOT NULL,
  expires bigint NOT NULL
);

-- Where in the record the votes of an account are.
CREATE TABLE receipt (
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  entry   bigint NOT NULL,
  council text NOT NULL,
  ballot  text NOT NULL,
  hash    text NOT NULL,
  PRIMARY KEY (account, entry)
);

-- Seeds that ballots promised, until they are told.
CREATE TABLE seed (
  hash text PRIMARY KEY CHECK (length(hash) = 64),
  text text NOT NULL
);

-- The first count of a box of papers, until the second.
CREATE TABLE first_count (
  council text NOT NULL,
  ballot  text NOT NULL,
  station text NOT NULL,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  text NOT NULL,
  PRIMARY KEY (council, ballot, station)
);
