-- Passkeys (WebAuthn): the public part, and what its owner calls it. Times are seconds since 1970.
CREATE TABLE passkey (
  id        text PRIMARY KEY,
  account   text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label     text NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
  public    bytea NOT NULL,
  signed    bigint NOT NULL,
  verified  bigint NOT NULL,
  backed_up bigint NOT NULL,
  made      bigint NOT NULL,
  used      bigint NOT NULL
);

CREATE INDEX passkey_of ON passkey (account);
