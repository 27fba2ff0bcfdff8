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
