CREATE TABLE "ayni_people" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
)
----
CREATE INDEX "ayni_people_s_idx" ON "ayni_people" ("success")
----
CREATE TABLE person (
  code    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  contact TEXT NOT NULL
) STRICT
----
CREATE TABLE opening (
  commitment TEXT PRIMARY KEY,
  person     TEXT NOT NULL REFERENCES person (code) ON DELETE CASCADE,
  content    BLOB NOT NULL
) STRICT
----
CREATE INDEX opening_of ON opening (person)
----
CREATE TABLE account (
  id       TEXT PRIMARY KEY,
  login    TEXT NOT NULL UNIQUE CHECK (length(login) BETWEEN 3 AND 64),
  password TEXT NOT NULL,
  stamp    TEXT NOT NULL
) STRICT
----
CREATE TABLE granted (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council TEXT NOT NULL,
  role    TEXT NOT NULL,
  member  TEXT NOT NULL,
  PRIMARY KEY (account, council, role)
) STRICT
----
CREATE UNIQUE INDEX granted_once ON granted (council, role, member) WHERE member <> ''
----
CREATE TABLE invitation (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  council TEXT NOT NULL,
  role    TEXT NOT NULL,
  member  TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT
----
CREATE TABLE seed (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  text TEXT NOT NULL
) STRICT
----
CREATE TABLE first_count (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  station TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, station)
) STRICT
----
CREATE TABLE ballot_key (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  code    TEXT NOT NULL,
  PRIMARY KEY (council, ballot, code)
) STRICT, WITHOUT ROWID
----
CREATE TABLE key_asked (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  member  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, member)
) STRICT, WITHOUT ROWID
----
CREATE TABLE own_economy (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   TEXT NOT NULL,
  shared  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT
----
CREATE INDEX own_economy_of ON own_economy (account)
----
CREATE TABLE login_session (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp   TEXT NOT NULL,
  made    INTEGER NOT NULL,
  seen    INTEGER NOT NULL
) STRICT
----
CREATE INDEX login_session_of ON login_session (account)
----
CREATE TABLE identity (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
) STRICT
----
CREATE INDEX identity_of ON identity (account)
----
CREATE TABLE passkey (
  id              TEXT PRIMARY KEY,
  account         TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label           TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
  public_key      BLOB NOT NULL,
  attestation     BLOB NOT NULL,
  transports      TEXT NOT NULL,
  signatures      INTEGER NOT NULL,
  verified        INTEGER NOT NULL,
  backup_eligible INTEGER NOT NULL,
  backed_up       INTEGER NOT NULL,
  made            INTEGER NOT NULL,
  used            INTEGER NOT NULL
) STRICT
----
CREATE INDEX passkey_of ON passkey (account)
----
CREATE TABLE own_scenario (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title   TEXT NOT NULL,
  shared  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT
----
CREATE INDEX own_scenario_of ON own_scenario (account)
----
CREATE TABLE photo (
  hash    TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  council TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT
----
CREATE INDEX photo_of ON photo (account)
----
CREATE TABLE upload (
  id       TEXT PRIMARY KEY,
  account  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  received INTEGER NOT NULL,
  seen     INTEGER NOT NULL,
  UNIQUE (account, name, size, hash)
) STRICT
----
CREATE TABLE upload_piece (
  upload  TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  start   INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (upload, start)
) STRICT
----
CREATE TABLE api_token (
  id        TEXT PRIMARY KEY,
  hash      TEXT NOT NULL UNIQUE,
  account   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp     TEXT NOT NULL,
  label     TEXT NOT NULL,
  read_only INTEGER NOT NULL,
  made      INTEGER NOT NULL,
  expires   INTEGER NOT NULL,
  used      INTEGER NOT NULL
) STRICT
----
CREATE INDEX api_token_of ON api_token (account)
----
CREATE TABLE differing_count (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  station TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  papers  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, station, attempt, account)
) STRICT
----
INSERT INTO ayni_people VALUES (1, '1', 'people', 'SQL', 'V1__people.sql', -1937462237, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (2, '2', 'accounts', 'SQL', 'V2__accounts.sql', 1694040187, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (3, '3', 'keys', 'SQL', 'V3__keys.sql', -674812409, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (4, '4', 'own economies', 'SQL', 'V4__own_economies.sql', -2132991495, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (5, '5', 'sessions', 'SQL', 'V5__sessions.sql', 548941460, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (6, '6', 'identities', 'SQL', 'V6__identities.sql', -706903168, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (7, '7', 'passkeys', 'SQL', 'V7__passkeys.sql', -937262954, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (8, '8', 'own scenarios', 'SQL', 'V8__own_scenarios.sql', -1474884023, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (9, '9', 'photos', 'SQL', 'V9__photos.sql', 1879086384, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (10, '10', 'uploads and tokens', 'SQL', 'V10__uploads_and_tokens.sql', 1236283808, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO ayni_people VALUES (11, '11', 'differing counts', 'SQL', 'V11__differing_counts.sql', -1514720229, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
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
INSERT INTO own_economy VALUES ('e1', 'a1', 'Nuestro valle', 0, 1, X'504b03041400080808000000210000000000000000000000000009000900666c6f77732e6373765554050001000000004bd449e232d431e20200504b07087b07970a0a00000008000000504b01021400140008080800000021007b07970a0a00000008000000090009000000000000000000000000000000666c6f77732e637376555405000100000000504b05060000000001000100400000004a0000000000')
----
INSERT INTO login_session VALUES ('d7e83e28a04b537e64424546b14caf9b67bad2f28dabce68116e0d372319fa00', 'a1', 'stamp', 4102444800, 4102444800)
----
INSERT INTO identity VALUES ('39183afc934733ea7f8ea3ebbbca0f60df61e595654cce0216a6f5588c2541ec', 'a1')
----
INSERT INTO passkey VALUES ('aWQ', 'a1', 'Teléfono', X'010203', X'0405', 'usb', 3, 1, 0, 0, 7, 8)
----
INSERT INTO own_scenario VALUES ('s1', 'a1', 'Sin vender', 0, 1, X'504b03041400080808000000210000000000000000000000000009000900666c6f77732e6373765554050001000000004bd449e232d431e20200504b07087b07970a0a00000008000000504b01021400140008080800000021007b07970a0a00000008000000090009000000000000000000000000000000666c6f77732e637376555405000100000000504b05060000000001000100400000004a0000000000')
----
INSERT INTO photo VALUES ('abababababababababababababababababababababababababababababababab', 'a1', 'rio', X'0607')
----
INSERT INTO upload VALUES ('u1', 'a1', 'valle.xlsx', 4, 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 2, 4102444800)
----
INSERT INTO upload_piece VALUES ('u1', 0, X'0102')
----
INSERT INTO api_token VALUES ('t1', '56399454ab842fc9d07d85c34f30b36ce91371dd30e21776ee610998b7473d0f', 'a1', 'stamp', 'R', 1, 7, 4102444800, 0)
----
INSERT INTO differing_count VALUES ('rio', 'w', 'caja', 1, 'a1', '1 2 3')
