-- Passkeys (WebAuthn): the public part, and what its owner calls it. Times are seconds since 1970.
CREATE TABLE passkey (
  id        TEXT PRIMARY KEY,
  account   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label     TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
  public    BLOB NOT NULL,
  signed    INTEGER NOT NULL,
  verified  INTEGER NOT NULL,
  backed_up INTEGER NOT NULL,
  made      INTEGER NOT NULL,
  used      INTEGER NOT NULL
) STRICT;

CREATE INDEX passkey_of ON passkey (account);
