-- By which login elsewhere (OpenID Connect) an account is known. Of who they are there only the
-- hash is kept.
CREATE TABLE identity (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE
);

CREATE INDEX identity_of ON identity (account);
