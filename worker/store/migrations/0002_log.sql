-- The log as it is published (wasm/log) and what a mirror starts from
-- (wasm/snapshot). Still every write is one INSERT whose triggers do the rest.

-- Beside each text its salt, which leaves with it.
ALTER TABLE log ADD COLUMN salt TEXT;

-- What the operator did: entries of the log like those of the table log, whose
-- numbers they share. One is inserted with the next number and generation; it
-- makes its own row of intake.
CREATE TABLE act (
  id         INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL REFERENCES intake (generation),
  kind       TEXT NOT NULL,
  review     TEXT NOT NULL REFERENCES review (id),
  changed    TEXT NOT NULL,
  target     INTEGER UNIQUE REFERENCES log (id),
  hash       TEXT,
  present    INTEGER,
  ground     TEXT,
  claim      TEXT,
  UNIQUE (review, claim),
  CONSTRAINT "a redaction has a target, its hash and a ground; a mark has a claim" CHECK (
    kind = 'redacted' AND target IS NOT NULL AND length(hash) = 64 AND present IN (0, 1)
      AND length(ground) BETWEEN 1 AND 200 AND claim IS NULL
    OR kind = 'never-same' AND length(claim) = 32
      AND target IS NULL AND hash IS NULL AND present IS NULL AND ground IS NULL)
) STRICT;

CREATE TRIGGER act_kept BEFORE DELETE ON act BEGIN
  SELECT RAISE(ABORT, 'claimlight: the log is append-only');
END;
CREATE TRIGGER act_unchanged BEFORE UPDATE ON act BEGIN
  SELECT RAISE(ABORT, 'claimlight: the log is append-only');
END;

DROP TRIGGER log_unchanged;
CREATE TRIGGER log_unchanged BEFORE UPDATE ON log
WHEN NEW.id IS NOT OLD.id OR NEW.generation IS NOT OLD.generation OR NEW.kind IS NOT OLD.kind
  OR NEW.review IS NOT OLD.review OR NEW.changed IS NOT OLD.changed OR NOT (
    -- A salt comes right after its text; both go when an act says so.
    NEW.record IS OLD.record AND OLD.record IS NOT NULL AND OLD.salt IS NULL AND NEW.salt IS NOT NULL
    OR NEW.record IS NULL AND NEW.salt IS NULL AND EXISTS (SELECT 1 FROM act a WHERE a.target = OLD.id))
BEGIN
  SELECT RAISE(ABORT, 'claimlight: the log is append-only');
END;

CREATE TRIGGER log_salted AFTER INSERT ON log BEGIN
  UPDATE log SET salt = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;

CREATE TRIGGER act_numbered BEFORE INSERT ON act BEGIN
  SELECT RAISE(ABORT, 'claimlight: an act has the next number of the log')
    WHERE NEW.id IS NOT 1 + (SELECT seq FROM sqlite_sequence WHERE name = 'log');
  INSERT INTO intake (generation, scheme, site, seen, changed, entries)
    SELECT NEW.generation, 0, r.site, NEW.generation - 1, NEW.changed, '[]' FROM review r WHERE r.id = NEW.review;
END;

CREATE TRIGGER act_applied AFTER INSERT ON act BEGIN
  UPDATE sqlite_sequence SET seq = NEW.id WHERE name = 'log';
END;

CREATE TRIGGER text_redacted AFTER INSERT ON act WHEN NEW.kind = 'redacted' BEGIN
  UPDATE log SET record = NULL, salt = NULL WHERE id = NEW.target;
  UPDATE review SET live = iif(NEW.present, 0, live), generation = NEW.generation WHERE id = NEW.review;
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT k.scheme, k.lang, k.key, -1 FROM review r JOIN key k ON k.number = r.number WHERE r.id = NEW.review AND NEW.present
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT k.scheme, k.lang, -count(*) FROM review r JOIN key k ON k.number = r.number WHERE r.id = NEW.review AND NEW.present GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE NEW.present AND number = (SELECT r.number FROM review r WHERE r.id = NEW.review);
END;

-- The chain after some entries of the log, the last of each full page among them.
-- It follows from the entries; it is kept so that nobody has to take it from the
-- first.
CREATE TABLE seal (entry INTEGER PRIMARY KEY, chain TEXT NOT NULL) STRICT;

-- The live reviews of each language by their numbers.
CREATE INDEX review_live ON review (lang, number) WHERE live;

-- What was there before. A text that was removed by hand has left no hash, so
-- one of nothing stands for it.
UPDATE log SET salt = lower(hex(randomblob(16))) WHERE record IS NOT NULL;
INSERT INTO act (id, generation, kind, review, changed, target, hash, present, ground)
  SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'log') + row_number() OVER (ORDER BY l.id),
    (SELECT max(generation) FROM intake) + row_number() OVER (ORDER BY l.id),
    'redacted', l.review, l.changed, l.id, lower(hex(randomblob(32))), l.id = r.entry, 'removed before grounds were kept'
  FROM log l JOIN review r ON r.id = l.review WHERE l.record IS NULL ORDER BY l.id;

UPDATE schema SET version = 2;
