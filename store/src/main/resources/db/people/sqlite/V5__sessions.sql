-- Who is logged in. Of the text in the cookie there is only the hash: who reads this file cannot
-- use it. Times are seconds since 1970.
CREATE TABLE login_session (
  hash    TEXT PRIMARY KEY CHECK (length(hash) = 64),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stamp   TEXT NOT NULL,
  made    INTEGER NOT NULL,
  seen    INTEGER NOT NULL
) STRICT;

CREATE INDEX login_session_of ON login_session (account);
