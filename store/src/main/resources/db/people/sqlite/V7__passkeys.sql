-- Passkeys (WebAuthn): what is public of them, and what their owner calls them. Times are seconds
-- since 1970.
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
) STRICT;

CREATE INDEX passkey_of ON passkey (account);
