-- What is pulled from elsewhere, and writes in bulk: an intake may hold reviews of
-- several sites, and its JSON is read once.

-- Where reviews come from. name is an address or a file's, title what records have
-- in source.name. pull is the number of the pull at hand, checkpoint where that is;
-- first to third are the last three that were full, the latest the third. A pull
-- that failed so often is due again at a time.
CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  pull       INTEGER NOT NULL DEFAULT 1,
  first      INTEGER NOT NULL DEFAULT 0,
  second     INTEGER NOT NULL DEFAULT 0,
  third      INTEGER NOT NULL DEFAULT 0,
  ended      TEXT NOT NULL DEFAULT '', -- the start of the last one that came to its end
  checkpoint TEXT NOT NULL DEFAULT '',
  failures   INTEGER NOT NULL DEFAULT 0,
  due        TEXT NOT NULL DEFAULT ''
) STRICT;

-- The latest pull of a source that had a review, and on which page, if it is one of
-- pages.
CREATE TABLE seen (
  review TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  site   TEXT NOT NULL,
  pull   INTEGER NOT NULL,
  page   TEXT NOT NULL,
  PRIMARY KEY (review, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_page ON seen (source, page) WHERE page <> '';

-- A batch that was written: what it had, and where to go on. reviews is a JSON
-- array of {"id","site","page"}.
CREATE VIEW progress (source, pull, checkpoint, reviews) AS SELECT 0, 0, '', '' WHERE false;
CREATE TRIGGER progress_made INSTEAD OF INSERT ON progress BEGIN
  INSERT INTO seen (review, source, site, pull, page)
    SELECT e.value ->> 'id', NEW.source, e.value ->> 'site', NEW.pull, coalesce(e.value ->> 'page', '') FROM json_each(NEW.reviews) e WHERE true
    ON CONFLICT (review, source) DO UPDATE SET pull = excluded.pull, page = excluded.page WHERE pull < excluded.pull;
  UPDATE source SET checkpoint = NEW.checkpoint WHERE id = NEW.source;
END;

-- Reviews on sites that nobody registered: kept, and shown nowhere, until somebody
-- does. record has no name of the reviewer yet that counts.
CREATE TABLE waiting (
  id     TEXT NOT NULL PRIMARY KEY,
  host   TEXT NOT NULL, -- of the review's address
  since  TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_host ON waiting (host);

-- Why a review was withdrawn that its reviewer did not take back. The log's format
-- knows no ground of a withdrawal; the review's history tells it.
CREATE TABLE ground (
  entry  INTEGER PRIMARY KEY REFERENCES log (id),
  ground TEXT NOT NULL CHECK (ground IN ('missing', 'gone'))
) STRICT;

-- The entries of the intake that is being applied, with the numbers that they get
-- in the log and those of their reviews; empty in between.
CREATE TABLE draft (
  entry  INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  site   TEXT NOT NULL,
  url    TEXT NOT NULL,
  lang   TEXT NOT NULL,
  live   INTEGER NOT NULL,
  record TEXT NOT NULL,
  sketch INTEGER NOT NULL,
  keys   TEXT,
  ground TEXT
) STRICT;

DROP TRIGGER log_salted; -- the salt comes with its text
DROP TRIGGER review_added; -- the intake counts the new ones together
DROP TRIGGER intake_applied;

-- As in 0001_reviews.sql, with two more members of entries: "site" where it is not
-- the intake's, and "ground". Each look-up is made once. A review whose number is
-- its entry's is new, and has no keys yet. (LIMIT keeps SQLite from writing an
-- element's text out for each of its members.)
CREATE TRIGGER intake_applied AFTER INSERT ON intake WHEN NEW.entries <> '[]' BEGIN
  INSERT INTO draft (entry, number, kind, id, site, url, lang, live, record, sketch, keys, ground)
    SELECT s.seq + e.key + 1, coalesce((SELECT r.number FROM review r WHERE r.id = e.text ->> 'id'), s.seq + e.key + 1),
      e.text ->> 'kind', e.text ->> 'id', coalesce(e.text ->> 'site', NEW.site), e.text ->> 'url', e.text ->> 'lang',
      e.text ->> 'live', e.text ->> 'record', e.text ->> 'sketch', e.text ->> 'keys', e.text ->> 'ground'
    FROM (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0) AS seq) s
    CROSS JOIN (SELECT j.key, j.value AS text FROM json_each(NEW.entries) j LIMIT -1) e;

  -- Another writer changed one of these pages since this one read it.
  SELECT RAISE(ABORT, 'claimlight: stale')
    FROM draft d CROSS JOIN review r ON r.site = d.site AND r.url = d.url
    WHERE r.generation > NEW.seen;

  INSERT INTO log (id, generation, kind, review, changed, record, salt)
    SELECT d.entry, NEW.generation, d.kind, d.id, NEW.changed, d.record, lower(hex(randomblob(16))) FROM draft d ORDER BY d.entry;
  INSERT INTO ground (entry, ground) SELECT d.entry, d.ground FROM draft d WHERE d.ground IS NOT NULL;

  INSERT INTO review (id, number, site, url, lang, scheme, live, generation, entry)
    SELECT d.id, d.entry, d.site, d.url, d.lang, NEW.scheme, d.live, NEW.generation, d.entry FROM draft d WHERE true ORDER BY d.entry
    ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, scheme = excluded.scheme, live = excluded.live,
      generation = excluded.generation, entry = excluded.entry;
  INSERT INTO language (lang, scheme, reviews)
    SELECT d.lang, NEW.scheme, sum(d.live) FROM draft d WHERE d.number = d.entry GROUP BY 1
    ON CONFLICT (lang, scheme) DO UPDATE SET reviews = reviews + excluded.reviews;

  -- Keys of this scheme are written anew. Those of another still lead to the
  -- review, whose claim is the same as long as its id is, unless it is withdrawn
  -- or of another language now.
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT k.scheme, k.lang, k.key, -count(*) FROM draft d CROSS JOIN key k ON k.number = d.number
    WHERE d.number < d.entry AND (k.scheme = NEW.scheme OR NOT d.live OR k.lang <> d.lang) GROUP BY 1, 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT k.scheme, k.lang, -count(*) FROM draft d CROSS JOIN key k ON k.number = d.number
    WHERE d.number < d.entry AND (k.scheme = NEW.scheme OR NOT d.live OR k.lang <> d.lang) GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE (scheme, lang, key, number) IN (
    SELECT k.scheme, k.lang, k.key, k.number FROM draft d CROSS JOIN key k ON k.number = d.number
    WHERE d.number < d.entry AND (k.scheme = NEW.scheme OR NOT d.live OR k.lang <> d.lang));
  INSERT INTO key (scheme, lang, key, number, sketch)
    SELECT NEW.scheme, d.lang, k.value, d.number, d.sketch FROM draft d, json_each(d.keys) k ORDER BY k.value, d.number;
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT NEW.scheme, d.lang, k.value, count(*) FROM draft d, json_each(d.keys) k GROUP BY 3, 2
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT NEW.scheme, d.lang, sum(json_array_length(d.keys)) FROM draft d WHERE d.keys IS NOT NULL GROUP BY 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;

  INSERT INTO layout (scheme, lang, bits, since)
    SELECT x.scheme, x.lang, (SELECT max(bits) FROM width WHERE above < x.keys) AS due, NEW.changed
    FROM extent x WHERE x.scheme = NEW.scheme
      AND due > coalesce((SELECT max(y.bits) FROM layout y WHERE y.scheme = x.scheme AND y.lang = x.lang), 0);

  DELETE FROM draft;
  UPDATE intake SET entries = '' WHERE generation = NEW.generation;
END;

UPDATE schema SET version = 5;
