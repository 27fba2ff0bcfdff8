-- A house of councils: its record, and the texts and plans that it names.

CREATE TABLE entry (
  number bigint PRIMARY KEY,
  line   bytea NOT NULL CHECK (length(line) BETWEEN 1 AND 65535)
);

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE FUNCTION entry_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM entry) THEN
    RAISE EXCEPTION 'an entry has the number after the last';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
FOR EACH ROW EXECUTE FUNCTION entry_in_order();

CREATE TRIGGER entry_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse('entries are only ever added');

-- The note may gain cosignatures.
CREATE TABLE checkpoint (
  size bigint PRIMARY KEY,
  note bytea NOT NULL
);

CREATE TRIGGER checkpoint_not_removed BEFORE DELETE OR TRUNCATE ON checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse('checkpoints stay');

-- By what a sender knows entries, so that sending twice records once.
CREATE TABLE append_key (
  code  text PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 200),
  first bigint NOT NULL REFERENCES entry (number),
  count integer NOT NULL CHECK (count > 0)
);

CREATE TABLE text (
  hash    text PRIMARY KEY CHECK (length(hash) = 64),
  content bytea NOT NULL
);

-- Folders as zip, by the hash of their manifest.
CREATE TABLE plan (
  hash text PRIMARY KEY CHECK (length(hash) = 64),
  zip  bytea NOT NULL
);
