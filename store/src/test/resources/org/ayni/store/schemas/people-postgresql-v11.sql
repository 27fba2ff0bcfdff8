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
-- Receipts follow from the record: which entries are votes of a member.
DROP TABLE receipt;

-- One-time keys of a pseudonymous ballot until they are listed, and who has asked for one. Which key
-- is whose is written nowhere.
CREATE TABLE ballot_key (
  council text NOT NULL,
  ballot  text NOT NULL,
  code    text NOT NULL,
  PRIMARY KEY (council, ballot, code)
);

CREATE TABLE key_asked (
  council text NOT NULL,
  ballot  text NOT NULL,
  member  text NOT NULL,
  PRIMARY KEY (council, ballot, member)
);

----
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

----
-- Who is logged in. Of the text in the cookie there is only the hash: who reads this file cannot
-- use it. Times are seconds since 1970.
CREATE TABLE login_session (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp   text NOT NULL,
  made    bigint NOT NULL,
  seen    bigint NOT NULL
);

CREATE INDEX login_session_of ON login_session (account);

----
-- By which login elsewhere (OpenID Connect) an account is known. Of who they are there only the
-- hash is kept.
CREATE TABLE identity (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE
);

CREATE INDEX identity_of ON identity (account);

----
-- Passkeys (WebAuthn): what is public of them, and what their owner calls them. Times are seconds
-- since 1970.
CREATE TABLE passkey (
  id              text PRIMARY KEY,
  account         text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label           text NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
  public_key      bytea NOT NULL,
  attestation     bytea NOT NULL,
  transports      text NOT NULL,
  signatures      bigint NOT NULL,
  verified        bigint NOT NULL,
  backup_eligible bigint NOT NULL,
  backed_up       bigint NOT NULL,
  made            bigint NOT NULL,
  used            bigint NOT NULL
);

CREATE INDEX passkey_of ON passkey (account);

----
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

----
-- Photos of what was delivered: apart from the record, which knows their hash alone.

CREATE TABLE photo (
  hash    text PRIMARY KEY,
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council text NOT NULL,
  content bytea NOT NULL
);

CREATE INDEX photo_of ON photo (account);

----
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

----
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

----
INSERT INTO ayni_people VALUES (1, '1', 'people', 'SQL', 'V1__people.sql', -91622881, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (2, '2', 'accounts', 'SQL', 'V2__accounts.sql', 671803197, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (3, '3', 'keys', 'SQL', 'V3__keys.sql', -724788671, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (4, '4', 'own economies', 'SQL', 'V4__own_economies.sql', -1095128590, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (5, '5', 'sessions', 'SQL', 'V5__sessions.sql', 433810110, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (6, '6', 'identities', 'SQL', 'V6__identities.sql', -1142700779, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (7, '7', 'passkeys', 'SQL', 'V7__passkeys.sql', -149766031, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (8, '8', 'own scenarios', 'SQL', 'V8__own_scenarios.sql', 507507143, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (9, '9', 'photos', 'SQL', 'V9__photos.sql', 488099956, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (10, '10', 'uploads and tokens', 'SQL', 'V10__uploads_and_tokens.sql', 710997837, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO ayni_people VALUES (11, '11', 'differing counts', 'SQL', 'V11__differing_counts.sql', -969720956, 'ayni', '2026-05-01 00:00:00.000', 0, true)
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
INSERT INTO ballot_key VALUES ('rio', 'w', 'KEY')
----
INSERT INTO key_asked VALUES ('rio', 'w', 'm-01')
----
INSERT INTO own_economy VALUES ('e1', 'a1', 'Nuestro valle', 0, 1, decode('504b03041400080808000000210000000000000000000000000009000900666c6f77732e6373765554050001000000004bd449e232d431e20200504b07087b07970a0a00000008000000504b01021400140008080800000021007b07970a0a00000008000000090009000000000000000000000000000000666c6f77732e637376555405000100000000504b05060000000001000100400000004a0000000000', 'hex'))
----
INSERT INTO login_session VALUES ('d7e83e28a04b537e64424546b14caf9b67bad2f28dabce68116e0d372319fa00', 'a1', 'stamp', 4102444800, 4102444800)
----
INSERT INTO identity VALUES ('39183afc934733ea7f8ea3ebbbca0f60df61e595654cce0216a6f5588c2541ec', 'a1')
----
INSERT INTO passkey VALUES ('aWQ', 'a1', 'Teléfono', decode('010203', 'hex'), decode('0405', 'hex'), 'usb', 3, 1, 0, 0, 7, 8)
----
INSERT INTO own_scenario VALUES ('s1', 'a1', 'Sin vender', 0, 1, decode('504b03041400080808000000210000000000000000000000000009000900666c6f77732e6373765554050001000000004bd449e232d431e20200504b07087b07970a0a00000008000000504b01021400140008080800000021007b07970a0a00000008000000090009000000000000000000000000000000666c6f77732e637376555405000100000000504b05060000000001000100400000004a0000000000', 'hex'))
----
INSERT INTO photo VALUES ('abababababababababababababababababababababababababababababababab', 'a1', 'rio', decode('0607', 'hex'))
----
INSERT INTO upload VALUES ('u1', 'a1', 'valle.xlsx', 4, 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 2, 4102444800)
----
INSERT INTO upload_piece VALUES ('u1', 0, decode('0102', 'hex'))
----
INSERT INTO api_token VALUES ('t1', '56399454ab842fc9d07d85c34f30b36ce91371dd30e21776ee610998b7473d0f', 'a1', 'stamp', 'R', 1, 7, 4102444800, 0)
----
INSERT INTO differing_count VALUES ('rio', 'w', 'caja', 1, 'a1', '1 2 3')
