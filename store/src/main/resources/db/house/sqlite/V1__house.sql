-- A house of councils: its record, and the texts and plans that it names.

CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  line   BLOB NOT NULL CHECK (length(line) BETWEEN 1 AND 65535)
) STRICT;

CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM entry)
BEGIN SELECT RAISE(ABORT, 'an entry has the number after the last'); END;

CREATE TRIGGER entry_not_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are only ever added'); END;

CREATE TRIGGER entry_not_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are only ever added'); END;

-- The note may gain cosignatures.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  note BLOB NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_not_removed BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints stay'); END;

-- By what a sender knows entries, so that sending twice records once.
CREATE TABLE append_key (
  code  TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 200),
  first INTEGER NOT NULL REFERENCES entry (number),
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT;

CREATE TABLE text (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  content BLOB NOT NULL
) STRICT;

-- Folders as zip, by the hash of their manifest.
CREATE TABLE plan (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  zip  BLOB NOT NULL
) STRICT;
