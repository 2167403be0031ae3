-- The reviews, on D1 and on SQLite alike.
--
-- D1 offers no transactions, so a write is one statement: an INSERT of one row
-- into intake. Its trigger writes log, review, key and the counters, all or
-- nothing. The row's number is the generation.
--
-- Migrations run forward only and never change once released. A statement ends
-- with a semicolon at the end of a line; a trigger ends with a line END;

CREATE TABLE schema (version INTEGER NOT NULL) STRICT;

-- Who may publish here, and under which name. Edited by the operator alone. The
-- limits are those of a record: a page refuses one that is over them.
CREATE TABLE reviewer (
  site        TEXT NOT NULL PRIMARY KEY
    CONSTRAINT "a site is a host in lower case" CHECK (length(site) BETWEEN 1 AND 200 AND site NOT GLOB '*[ -,/;-`{-~]*'),
  name        TEXT NOT NULL CONSTRAINT "a name has 1 to 200 characters" CHECK (length(name) BETWEEN 1 AND 200),
  country     TEXT NOT NULL DEFAULT '',
  signatory   TEXT NOT NULL DEFAULT 'none' CHECK (signatory IN ('IFCN', 'EFCSN', 'none')),
  since       TEXT NOT NULL DEFAULT '',
  corrections TEXT NOT NULL DEFAULT '',
  licence     TEXT NOT NULL DEFAULT '' CONSTRAINT "a licence has at most 2000 characters" CHECK (length(licence) <= 2000),
  contact     TEXT NOT NULL DEFAULT '',
  sample      INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT;

-- One row for each accepted write. seen is the generation that the writer had
-- read when it decided; entries is emptied once it is applied.
CREATE TABLE intake (
  generation INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme     INTEGER NOT NULL,
  site       TEXT NOT NULL REFERENCES reviewer (site),
  seen       INTEGER NOT NULL,
  changed    TEXT NOT NULL,
  entries    TEXT NOT NULL
) STRICT;

-- Every accepted change, append-only: the public history of every status.
-- record is the review as of then; only a redaction may empty it.
CREATE TABLE log (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  generation INTEGER NOT NULL REFERENCES intake (generation),
  kind       TEXT NOT NULL CHECK (kind IN ('added', 'corrected', 'withdrawn')),
  review     TEXT NOT NULL,
  changed    TEXT NOT NULL,
  record     TEXT
) STRICT;
CREATE INDEX log_review ON log (review, id);

CREATE TRIGGER log_kept BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'claimlight: the log is append-only');
END;

CREATE TRIGGER log_unchanged BEFORE UPDATE ON log
WHEN NEW.id IS NOT OLD.id OR NEW.generation IS NOT OLD.generation OR NEW.kind IS NOT OLD.kind
  OR NEW.review IS NOT OLD.review OR NEW.changed IS NOT OLD.changed OR NEW.record IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'claimlight: the log is append-only');
END;

-- The present state of each review; number, by which tiles name it, is its first
-- log entry and never changes, entry is the latest, scheme that of the write that
-- made it.
CREATE TABLE review (
  id         TEXT NOT NULL PRIMARY KEY,
  number     INTEGER NOT NULL UNIQUE REFERENCES log (id),
  site       TEXT NOT NULL REFERENCES reviewer (site),
  url        TEXT NOT NULL,
  lang       TEXT NOT NULL CONSTRAINT "a language is two lower-case letters" CHECK (lang GLOB '[a-z][a-z]'),
  scheme     INTEGER NOT NULL,
  live       INTEGER NOT NULL CHECK (live IN (0, 1)),
  generation INTEGER NOT NULL,
  entry      INTEGER NOT NULL REFERENCES log (id)
) STRICT;
CREATE INDEX review_page ON review (site, url);

-- The look-up: live reviews under each key of their claim and title, sorted by
-- full key, so that a tile of any width is a range; sketch is package tile's.
CREATE TABLE key (
  scheme INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  key    INTEGER NOT NULL CHECK (key BETWEEN 1 AND 4294967295),
  number INTEGER NOT NULL REFERENCES review (number),
  sketch INTEGER NOT NULL,
  PRIMARY KEY (scheme, lang, key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_number ON key (number);

-- How many rows each key has. A key that more than 2,048 reviews have is hot: its
-- rows are read only together with those of another key.
CREATE TABLE heat (
  scheme  INTEGER NOT NULL,
  lang    TEXT NOT NULL,
  key     INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  PRIMARY KEY (scheme, lang, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX heat_hot ON heat (scheme, lang, reviews) WHERE reviews > 2048;

-- Live reviews of each language by the scheme of their latest write, and rows of
-- key for each scheme. A scheme may lack the keys of reviews of another one: then
-- its tiles say that they are truncated.
CREATE TABLE language (
  lang    TEXT NOT NULL,
  scheme  INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  PRIMARY KEY (lang, scheme)
) STRICT, WITHOUT ROWID;
CREATE TABLE extent (
  scheme INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  keys   INTEGER NOT NULL,
  PRIMARY KEY (scheme, lang)
) STRICT, WITHOUT ROWID;

-- The widths of tile prefixes, each from the day on which the data outgrew the
-- one before. The widest is the one in use; data that shrink keep it.
CREATE TABLE layout (
  scheme INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  bits   INTEGER NOT NULL,
  since  TEXT NOT NULL,
  PRIMARY KEY (scheme, lang, bits)
) STRICT, WITHOUT ROWID;

-- A prefix of so many bits is due above so many rows: one bit less would put
-- more than 256 rows into the average tile.
CREATE TABLE width (bits INTEGER NOT NULL PRIMARY KEY, above INTEGER NOT NULL) STRICT;
WITH RECURSIVE step (bits) AS (VALUES (5) UNION ALL SELECT bits + 1 FROM step WHERE bits < 24)
INSERT INTO width SELECT 4, -1 UNION ALL SELECT bits, (257 << (bits - 1)) - 1 FROM step;

CREATE TRIGGER review_added AFTER INSERT ON review BEGIN
  INSERT INTO language VALUES (NEW.lang, NEW.scheme, NEW.live)
    ON CONFLICT (lang, scheme) DO UPDATE SET reviews = reviews + excluded.reviews;
END;

CREATE TRIGGER review_changed AFTER UPDATE ON review BEGIN
  UPDATE language SET reviews = reviews - OLD.live WHERE lang = OLD.lang AND scheme = OLD.scheme;
  INSERT INTO language VALUES (NEW.lang, NEW.scheme, NEW.live)
    ON CONFLICT (lang, scheme) DO UPDATE SET reviews = reviews + excluded.reviews;
END;

-- entries is a JSON array of {"kind","id","url","lang","live","record","sketch","keys":[…]}.
CREATE TRIGGER intake_applied AFTER INSERT ON intake BEGIN
  -- Another writer changed one of these pages since this one read it.
  SELECT RAISE(ABORT, 'claimlight: stale')
    FROM json_each(NEW.entries) e JOIN review r ON r.site = NEW.site AND r.url = e.value ->> 'url'
    WHERE r.generation > NEW.seen;

  INSERT INTO log (generation, kind, review, changed, record)
    SELECT NEW.generation, e.value ->> 'kind', e.value ->> 'id', NEW.changed, e.value ->> 'record'
    FROM json_each(NEW.entries) e ORDER BY e.key;

  INSERT INTO review (id, number, site, url, lang, scheme, live, generation, entry)
    SELECT e.value ->> 'id', (SELECT min(l.id) FROM log l WHERE l.review = e.value ->> 'id'), NEW.site, e.value ->> 'url', e.value ->> 'lang', NEW.scheme, e.value ->> 'live', NEW.generation,
      (SELECT max(l.id) FROM log l WHERE l.review = e.value ->> 'id')
    FROM json_each(NEW.entries) e WHERE true
    ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, scheme = excluded.scheme, live = excluded.live,
      generation = excluded.generation, entry = excluded.entry;

  -- Keys of this scheme are written anew. Those of another still lead to the
  -- review, whose claim is the same as long as its id is, unless it is withdrawn
  -- or of another language now.
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT k.scheme, k.lang, k.key, -count(*) FROM json_each(NEW.entries) e
    JOIN review r ON r.id = e.value ->> 'id' JOIN key k ON k.number = r.number
    WHERE k.scheme = NEW.scheme OR NOT r.live OR k.lang <> r.lang GROUP BY 1, 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT k.scheme, k.lang, -count(*) FROM json_each(NEW.entries) e
    JOIN review r ON r.id = e.value ->> 'id' JOIN key k ON k.number = r.number
    WHERE k.scheme = NEW.scheme OR NOT r.live OR k.lang <> r.lang GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE (scheme, lang, key, number) IN (
    SELECT k.scheme, k.lang, k.key, k.number FROM json_each(NEW.entries) e
    JOIN review r ON r.id = e.value ->> 'id' JOIN key k ON k.number = r.number
    WHERE k.scheme = NEW.scheme OR NOT r.live OR k.lang <> r.lang);
  INSERT INTO key (scheme, lang, key, number, sketch)
    SELECT NEW.scheme, r.lang, k.value, r.number, e.value ->> 'sketch'
    FROM json_each(NEW.entries) e JOIN review r ON r.id = e.value ->> 'id', json_each(e.value, '$.keys') k;
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT NEW.scheme, r.lang, k.value, count(*)
    FROM json_each(NEW.entries) e JOIN review r ON r.id = e.value ->> 'id', json_each(e.value, '$.keys') k GROUP BY 1, 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT NEW.scheme, r.lang, count(*)
    FROM json_each(NEW.entries) e JOIN review r ON r.id = e.value ->> 'id', json_each(e.value, '$.keys') k GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;

  INSERT INTO layout (scheme, lang, bits, since)
    SELECT x.scheme, x.lang, (SELECT max(bits) FROM width WHERE above < x.keys) AS due, NEW.changed
    FROM extent x WHERE x.scheme = NEW.scheme
      AND due > coalesce((SELECT max(y.bits) FROM layout y WHERE y.scheme = x.scheme AND y.lang = x.lang), 0);

  UPDATE intake SET entries = '' WHERE generation = NEW.generation;
END;

INSERT INTO schema VALUES (1);
