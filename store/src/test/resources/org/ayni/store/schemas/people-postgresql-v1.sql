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
INSERT INTO ayni_people VALUES (1, '1', 'people', 'SQL', 'V1__people.sql', -91622881, 'ayni', '2026-05-01 00:00:00.000', 0, true)
----
INSERT INTO person VALUES ('m-01', 'Ana Lucía Quispe', '+57 300 000 0007')
