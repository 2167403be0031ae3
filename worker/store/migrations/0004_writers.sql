-- Who may write, how fast, and which token made a write; and readers' reports:
-- how many an address may send, and which of them a person has seen.

-- Tokens of reviewers. Only a hash is kept, the SHA-256 of the token; its start is
-- the id, by which people and the log name the token. Several of one site may be
-- in use at a time, so that one can take over from another.
CREATE TABLE token (
  hash    TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a token is kept as its SHA-256, 64 hex digits in lower case" CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  id      TEXT NOT NULL GENERATED ALWAYS AS (substr(hash, 1, 16)) STORED UNIQUE,
  site    TEXT NOT NULL REFERENCES reviewer (site),
  created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  revoked TEXT, -- from when on it is not taken any more; null while that is not decided
  -- The limit of writes (store.Spend), in milliseconds since 1970: up to when it has
  -- been used, and how long the latest request would have had to wait.
  spent   INTEGER NOT NULL DEFAULT 0,
  wait    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX token_site ON token (site);

-- Writes name tokens, so these stay, and stay whose they were.
CREATE TRIGGER token_kept BEFORE DELETE ON token BEGIN
  SELECT RAISE(ABORT, 'claimlight: a token is revoked, not deleted');
END;
CREATE TRIGGER token_unchanged BEFORE UPDATE OF hash, site, created ON token BEGIN
  SELECT RAISE(ABORT, 'claimlight: a token belongs to one site for good');
END;

-- Who: the id of the token that a write came with. The log itself names the site,
-- in the record's publisher; acts are the operator's. Null where no request wrote.
ALTER TABLE intake ADD COLUMN token TEXT;
ALTER TABLE act ADD COLUMN token TEXT;

DROP TRIGGER act_numbered;
CREATE TRIGGER act_numbered BEFORE INSERT ON act BEGIN
  SELECT RAISE(ABORT, 'claimlight: an act has the next number of the log')
    WHERE NEW.id IS NOT 1 + (SELECT seq FROM sqlite_sequence WHERE name = 'log');
  INSERT INTO intake (generation, scheme, site, seen, changed, entries, token)
    SELECT NEW.generation, 0, r.site, NEW.generation - 1, NEW.changed, '[]', NEW.token FROM review r WHERE r.id = NEW.review;
END;

-- How many of the reports of a row a person has seen.
ALTER TABLE report ADD COLUMN handled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX report_open ON report (review) WHERE reports > handled;

-- What is known of who reports: a hash of the address, with a salt of the day. Both
-- are gone with the first report or write of a later day; then nobody can tell.
CREATE TABLE salt (day TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reporter (
  day     TEXT NOT NULL,
  address TEXT NOT NULL CHECK (length(address) = 64), -- hashed
  reports INTEGER NOT NULL,
  PRIMARY KEY (day, address)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER salt_of_the_day AFTER INSERT ON salt BEGIN
  DELETE FROM salt WHERE day < NEW.day;
  DELETE FROM reporter WHERE day < NEW.day;
END;
CREATE TRIGGER day_ended AFTER INSERT ON intake BEGIN
  DELETE FROM salt WHERE day < substr(NEW.changed, 1, 10);
  DELETE FROM reporter WHERE day < substr(NEW.changed, 1, 10);
END;

-- A report is one INSERT into this view: it counts for its address and for its
-- review, or for neither. most is how many an address may send in a day.
CREATE VIEW reporting (day, address, most, review, reason, version) AS SELECT '', '', 0, '', '', '' WHERE false;
CREATE TRIGGER reporting_taken INSTEAD OF INSERT ON reporting BEGIN
  SELECT RAISE(ABORT, 'claimlight: no such review') WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.id = NEW.review);
  SELECT RAISE(ABORT, 'claimlight: too many reports')
    FROM reporter r WHERE r.day = NEW.day AND r.address = NEW.address AND r.reports >= NEW.most;
  INSERT INTO reporter (day, address, reports) VALUES (NEW.day, NEW.address, 1)
    ON CONFLICT (day, address) DO UPDATE SET reports = reports + 1;
  INSERT INTO report (review, reason, version, reports, first, last) VALUES (NEW.review, NEW.reason, NEW.version, 1, NEW.day, NEW.day)
    ON CONFLICT (review, reason) DO UPDATE SET version = excluded.version, reports = reports + 1, last = max(last, excluded.last);
END;

UPDATE schema SET version = 4;
