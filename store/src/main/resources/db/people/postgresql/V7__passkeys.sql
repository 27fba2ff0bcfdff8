-- Passkeys (WebAuthn): what is public of them, and what their owner calls them. Times are seconds
-- since 1970.
CREATE TABLE passkey (
  id              text PRIMARY KEY,
  account         text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label           text NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
  public_key      bytea NOT NULL,
  attestation     bytea NOT NULL,
  transports      text NOT NULL,
  signatures      bigint NOT NULL,
  verified        bigint NOT NULL,
  backup_eligible bigint NOT NULL,
  backed_up       bigint NOT NULL,
  made            bigint NOT NULL,
  used            bigint NOT NULL
);

CREATE INDEX passkey_of ON passkey (account);
