CREATE TABLE ayni_people (installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL)
----
-- Personal data. Nothing in the record refers to it; a person's rows go when the person asks.

CREATE TABLE person (
  code    text PRIMARY KEY,
  name    text NOT NULL,
  contact text NOT NULL
);

-- Salts and data of commitments in the record (docs/record.md, Persons).
CREATE TABLE opening (
  commitment text PRIMARY KEY,
  person     text NOT NULL REFERENCES person (code) ON DELETE CASCADE,
  content    bytea NOT NULL
);

CREATE INDEX opening_of ON opening (person);

----
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

----
INSERT INTO ayni_people VALUES (1, '1', 'people', 'SQL', 'V1__people.sql', -91622881, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (2, '2', 'accounts', 'SQL', 'V2__accounts.sql', 671803197, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO person VALUES ('m-01', 'Ana Lucía Quispe', '+57 300 000 0007')
----
INSERT INTO account VALUES ('a1', 'ana', '{noop}cuatro palabras', 'stamp')
----
INSERT INTO granted VALUES ('a1', 'rio', 'member', 'm-01')
----
INSERT INTO invitation VALUES ('9405818e0b76846c00ba501e4c5078588bf84094cb538a40ae832a23bd839bc5', 'rio', 'registrar', '', 4102444800)
----
INSERT INTO seed VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'seis dados')
----
INSERT INTO first_count VALUES ('rio', 'w', 'caja', 'a1', '1 2 3')
----
INSERT INTO receipt VALUES ('a1', 7, 'rio', 'w', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')
