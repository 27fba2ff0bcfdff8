-- Receipts follow from the record: which entries are votes of a member.
DROP TABLE receipt;

-- One-time keys of a pseudonymous ballot until they are listed, and who has asked for one. Which key
-- is whose is written nowhere, and rows lie in the order of their keys, not in that in which they came.
CREATE TABLE ballot_key (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  code    TEXT NOT NULL,
  PRIMARY KEY (council, ballot, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_asked (
  council TEXT NOT NULL,
  ballot  TEXT NOT NULL,
  member  TEXT NOT NULL,
  PRIMARY KEY (council, ballot, member)
) STRICT, WITHOUT ROWID;
