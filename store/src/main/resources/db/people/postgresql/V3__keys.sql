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
