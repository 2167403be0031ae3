-- Pages that are gone are remembered: what is on one stays withdrawn while another page
-- or a feed still shows it. When a feed was seen to have a review is kept, so that one
-- sight of it is no proof for ever. And writes are faster.

-- A write ends the days before its own, but never today: once a change in the log was
-- dated ahead, by a clock that went wrong, each write would forget who has reported today.
DROP TRIGGER day_ended;
CREATE TRIGGER day_ended AFTER INSERT ON intake BEGIN
  DELETE FROM salt WHERE day < min(substr(NEW.changed, 1, 10), strftime('%Y-%m-%d', 'now'));
  DELETE FROM reporter WHERE day < min(substr(NEW.changed, 1, 10), strftime('%Y-%m-%d', 'now'));
END;

-- page is as reviews have it for their address, without a part ("#…"). It leaves when it
-- was found to be there again; overruled is 1 once its reviewer has published on it by a
-- request of its own, whose word then counts.
CREATE TABLE gone (
  page      TEXT NOT NULL PRIMARY KEY,
  overruled INTEGER NOT NULL DEFAULT 0 CHECK (overruled IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO gone (page)
  SELECT DISTINCT substr(r.url, 1, instr(r.url || '#', '#') - 1) FROM review r JOIN ground g ON g.entry = r.entry WHERE g.ground = 'gone';

-- Who withdraws a review as gone says so of its page, also where another looked.
CREATE TRIGGER page_gone AFTER INSERT ON ground WHEN NEW.ground = 'gone' BEGIN
  INSERT INTO gone (page)
    SELECT substr(r.url, 1, instr(r.url || '#', '#') - 1) FROM log l JOIN review r ON r.id = l.review WHERE l.id = NEW.entry
    ON CONFLICT (page) DO UPDATE SET overruled = 0;
END;

-- Times in milliseconds since 1970: when the pull began that had a review last, and when
-- the last three full ones of a source did. What was seen before counts as seen now.
ALTER TABLE seen ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
UPDATE seen SET at = 1000 * CAST(strftime('%s', 'now') AS INTEGER);
ALTER TABLE source ADD COLUMN first_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN second_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN third_at INTEGER NOT NULL DEFAULT 0;

DROP VIEW progress;
CREATE VIEW progress (source, pull, at, checkpoint, reviews) AS SELECT 0, 0, 0, '', '' WHERE false;
CREATE TRIGGER progress_made INSTEAD OF INSERT ON progress BEGIN
  INSERT INTO seen (review, source, site, pull, page, at)
    SELECT e.value ->> 'id', NEW.source, e.value ->> 'site', NEW.pull, coalesce(e.value ->> 'page', ''), NEW.at FROM json_each(NEW.reviews) e WHERE true
    ON CONFLICT (review, source) DO UPDATE SET pull = excluded.pull, page = excluded.page, at = excluded.at WHERE pull < excluded.pull;
  UPDATE source SET checkpoint = NEW.checkpoint WHERE id = NEW.source;
END;

-- The keys that a review is under: what the index of key by number was for, which took a
-- tenth of the time of a write.
CREATE TABLE filed (
  number INTEGER NOT NULL REFERENCES review (number),
  scheme INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  keys   TEXT NOT NULL, -- a JSON array
  PRIMARY KEY (number, scheme)
) STRICT, WITHOUT ROWID;
INSERT INTO filed (number, scheme, lang, keys)
  SELECT number, scheme, lang, json_group_array(key) FROM key GROUP BY number, scheme, lang;

DROP TRIGGER intake_applied;
DROP TRIGGER text_redacted;
DROP INDEX key_number;

-- The log's last entry. sqlite_sequence lags behind where a write made acts.
CREATE VIEW log_end (entry) AS SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0), coalesce((SELECT max(id) FROM log), 0), coalesce((SELECT max(id) FROM act), 0));

DROP TRIGGER act_numbered;
CREATE TRIGGER act_numbered BEFORE INSERT ON act BEGIN
  SELECT RAISE(ABORT, 'claimlight: an act has the next number of the log')
    WHERE NEW.id IS NOT 1 + (SELECT entry FROM log_end);
  INSERT INTO intake (generation, scheme, site, seen, changed, entries, token)
    SELECT NEW.generation, 0, r.site, NEW.generation - 1, NEW.changed, '[]', NEW.token FROM review r WHERE r.id = NEW.review;
END;

-- A draft's columns that are read once for each key come first.
DROP TABLE draft;
CREATE TABLE draft (
  entry  INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  sketch INTEGER NOT NULL,
  live   INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  site   TEXT NOT NULL,
  url    TEXT NOT NULL,
  keys   TEXT,
  ground TEXT,
  rewords TEXT,
  record TEXT NOT NULL
) STRICT;

-- A write is one INSERT of one row here, which no table holds: intake has what stays of
-- it. generation is the next one. entries are as in 0005_feeds.sql, with "rewords", which
-- is another review, where the claim is that one's in other words; keys has all of
-- their keys once more, in the order of the table key, each with the number of its entry,
-- from 0, in its lower 20 bits; heat has how many there are of each, by language, in the
-- lower 20 bits as well. So nothing is sorted while others wait.
CREATE VIEW writing (generation, scheme, site, token, seen, changed, entries, keys, heat) AS SELECT 0, 0, '', '', 0, '', '', '', '' WHERE false;
CREATE TRIGGER writing_applied INSTEAD OF INSERT ON writing BEGIN
  INSERT INTO intake (generation, scheme, site, token, seen, changed, entries)
    VALUES (NEW.generation, NEW.scheme, NEW.site, NEW.token, NEW.seen, NEW.changed, '');

  INSERT INTO draft (entry, number, kind, id, site, url, lang, live, record, sketch, keys, ground, rewords)
    SELECT s.entry + e.key + 1, coalesce((SELECT r.number FROM review r WHERE r.id = e.text ->> 'id'), s.entry + e.key + 1),
      e.text ->> 'kind', e.text ->> 'id', coalesce(e.text ->> 'site', NEW.site), e.text ->> 'url', e.text ->> 'lang',
      e.text ->> 'live', e.text ->> 'record', e.text ->> 'sketch', e.text ->> 'keys', e.text ->> 'ground', e.text ->> 'rewords'
    FROM log_end s
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
    SELECT f.scheme, f.lang, k.value, -count(*) FROM draft d CROSS JOIN filed f ON f.number = d.number CROSS JOIN json_each(f.keys) k
    WHERE d.number < d.entry AND (f.scheme = NEW.scheme OR NOT d.live OR f.lang <> d.lang) GROUP BY 1, 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT f.scheme, f.lang, -sum(json_array_length(f.keys)) FROM draft d CROSS JOIN filed f ON f.number = d.number
    WHERE d.number < d.entry AND (f.scheme = NEW.scheme OR NOT d.live OR f.lang <> d.lang) GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE (scheme, lang, key, number) IN (
    SELECT f.scheme, f.lang, k.value, f.number FROM draft d CROSS JOIN filed f ON f.number = d.number CROSS JOIN json_each(f.keys) k
    WHERE d.number < d.entry AND (f.scheme = NEW.scheme OR NOT d.live OR f.lang <> d.lang));
  DELETE FROM filed WHERE (number, scheme) IN (
    SELECT f.number, f.scheme FROM draft d CROSS JOIN filed f ON f.number = d.number
    WHERE d.number < d.entry AND (f.scheme = NEW.scheme OR NOT d.live OR f.lang <> d.lang));
  INSERT INTO filed (number, scheme, lang, keys)
    SELECT d.number, NEW.scheme, d.lang, d.keys FROM draft d WHERE d.keys IS NOT NULL;
  INSERT INTO key (scheme, lang, key, number, sketch)
    SELECT NEW.scheme, d.lang, k.value >> 20, d.number, d.sketch
    FROM (SELECT min(entry) AS entry FROM draft) f CROSS JOIN json_each(NEW.keys) k CROSS JOIN draft d ON d.entry = f.entry + (k.value & 1048575);
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT NEW.scheme, l.key, k.value >> 20, k.value & 1048575 FROM json_each(NEW.heat) l CROSS JOIN json_each(l.value) k WHERE true
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT NEW.scheme, d.lang, sum(json_array_length(d.keys)) FROM draft d WHERE d.keys IS NOT NULL GROUP BY 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;

  INSERT INTO layout (scheme, lang, bits, since)
    SELECT x.scheme, x.lang, (SELECT max(bits) FROM width WHERE above < x.keys) AS due, NEW.changed
    FROM extent x WHERE x.scheme = NEW.scheme
      AND due > coalesce((SELECT max(y.bits) FROM layout y WHERE y.scheme = x.scheme AND y.lang = x.lang), 0);

  UPDATE gone SET overruled = 1 WHERE NEW.token IS NOT NULL
    AND page IN (SELECT substr(d.url, 1, instr(d.url || '#', '#') - 1) FROM draft d WHERE d.live);

  -- A claim that is reworded keeps its marks, as acts of their own: so whoever reads a
  -- block, a snapshot or the log has them, and they outlast the texts before. Where it was
  -- reworded back and forth, all later wordings have them.
  INSERT INTO act (id, generation, kind, review, changed, token, claim)
    WITH RECURSIVE later (claim, token, id, site, url) AS (
      SELECT a.claim, a.token, d.id, d.site, d.url FROM draft d CROSS JOIN act a ON a.review = d.rewords WHERE d.live AND a.claim IS NOT NULL
      UNION
      SELECT o.claim, o.token, r.id, r.site, r.url FROM later o CROSS JOIN review r ON r.site = o.site AND r.url = o.url
        CROSS JOIN log l ON l.id = r.entry WHERE l.record ->> 'replaces' = o.id)
    SELECT s.entry + row_number() OVER (ORDER BY x.id, x.claim), NEW.generation + row_number() OVER (ORDER BY x.id, x.claim),
      'never-same', x.id, NEW.changed, x.token, x.claim
    FROM log_end s CROSS JOIN (SELECT id, claim, min(token) AS token FROM later GROUP BY id, claim) x
    WHERE NOT EXISTS (SELECT 1 FROM act b WHERE b.review = x.id AND b.claim = x.claim);
  DELETE FROM draft;
END;

CREATE TRIGGER text_redacted AFTER INSERT ON act WHEN NEW.kind = 'redacted' BEGIN
  UPDATE log SET record = NULL, salt = NULL WHERE id = NEW.target;
  UPDATE review SET live = iif(NEW.present, 0, live), generation = NEW.generation WHERE id = NEW.review;
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT f.scheme, f.lang, k.value, -1 FROM review r CROSS JOIN filed f ON f.number = r.number CROSS JOIN json_each(f.keys) k WHERE r.id = NEW.review AND NEW.present
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT f.scheme, f.lang, -json_array_length(f.keys) FROM review r CROSS JOIN filed f ON f.number = r.number WHERE r.id = NEW.review AND NEW.present
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE (scheme, lang, key, number) IN (
    SELECT f.scheme, f.lang, k.value, f.number FROM review r CROSS JOIN filed f ON f.number = r.number CROSS JOIN json_each(f.keys) k WHERE r.id = NEW.review AND NEW.present);
  DELETE FROM filed WHERE NEW.present AND number = (SELECT r.number FROM review r WHERE r.id = NEW.review);
END;

-- Marks of claims that were reworded before.
WITH RECURSIVE later (claim, token, id, site, url) AS (
  SELECT a.claim, a.token, r.id, r.site, r.url FROM act a JOIN review r ON r.id = a.review WHERE a.claim IS NOT NULL
  UNION
  SELECT o.claim, o.token, r.id, r.site, r.url FROM later o CROSS JOIN review r ON r.site = o.site AND r.url = o.url
    CROSS JOIN log l ON l.id = r.entry WHERE l.record ->> 'replaces' = o.id)
INSERT INTO act (id, generation, kind, review, changed, token, claim)
  SELECT s.entry + row_number() OVER (ORDER BY x.id, x.claim), (SELECT max(generation) FROM intake) + row_number() OVER (ORDER BY x.id, x.claim),
    'never-same', x.id, (SELECT changed FROM intake ORDER BY generation DESC LIMIT 1), x.token, x.claim
  FROM log_end s CROSS JOIN (SELECT id, claim, min(token) AS token FROM later GROUP BY id, claim) x
  WHERE NOT EXISTS (SELECT 1 FROM act b WHERE b.review = x.id AND b.claim = x.claim);

UPDATE schema SET version = 7;
