-- Who is logged in. Of the text in the cookie there is only the hash: who reads this file cannot
-- use it. Times are seconds since 1970.
CREATE TABLE login_session (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp   text NOT NULL,
  made    bigint NOT NULL,
  seen    bigint NOT NULL
);

CREATE INDEX login_session_of ON login_session (account);
