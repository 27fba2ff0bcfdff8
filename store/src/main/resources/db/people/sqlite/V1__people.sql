-- Personal data. Nothing in the record refers to it; a person's rows go when the person asks.

CREATE TABLE person (
  code    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  contact TEXT NOT NULL
) STRICT;

-- Salts and data of commitments in the record (docs/record.md, Persons).
CREATE TABLE opening (
  commitment TEXT PRIMARY KEY,
  person     TEXT NOT NULL REFERENCES person (code) ON DELETE CASCADE,
  content    BLOB NOT NULL
) STRICT;

CREATE INDEX opening_of ON opening (person);
