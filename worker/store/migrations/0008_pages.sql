-- What a write costs does not grow with the past of its pages. Runs of one feed that overlap
-- are one pull. What waits for its site to be registered can be missing after that, too.

-- Whether another writer changed a page is found without going through all that the page
-- ever had, once for each review of a write, while others wait.
DROP INDEX review_page;
CREATE INDEX review_page ON review (site, url, generation);

-- As in 0007_gone.sql, but for how marks are copied.
DROP TRIGGER writing_applied;
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
  -- reworded back and forth, all later wordings have them. The records of a page are read
  -- once, however often it was reworded.
  INSERT INTO act (id, generation, kind, review, changed, token, claim)
    WITH RECURSIVE marked (claim, token, id, site, url) AS (
      SELECT a.claim, a.token, d.id, d.site, d.url FROM draft d CROSS JOIN act a ON a.review = d.rewords WHERE d.live AND a.claim IS NOT NULL),
    wording (id, replaces) AS MATERIALIZED (
      SELECT r.id, l.record ->> 'replaces' FROM (SELECT DISTINCT site, url FROM marked) p CROSS JOIN review r ON r.site = p.site AND r.url = p.url
        CROSS JOIN log l ON l.id = r.entry WHERE l.record ->> 'replaces' IS NOT NULL),
    later (claim, token, id) AS (
      SELECT claim, token, id FROM marked
      UNION
      SELECT o.claim, o.token, w.id FROM later o CROSS JOIN wording w ON w.replaces = o.id)
    SELECT s.entry + row_number() OVER (ORDER BY x.id, x.claim), NEW.generation + row_number() OVER (ORDER BY x.id, x.claim),
      'never-same', x.id, NEW.changed, x.token, x.claim
    FROM log_end s CROSS JOIN (SELECT id, claim, min(token) AS token FROM later GROUP BY id, claim) x
    WHERE NOT EXISTS (SELECT 1 FROM act b WHERE b.review = x.id AND b.claim = x.claim) ORDER BY 1;
  DELETE FROM draft;
END;

-- A run that another of the same feed has overtaken says no more where the feed is: that
-- would be in the next pull.
DROP TRIGGER progress_made;
CREATE TRIGGER progress_made INSTEAD OF INSERT ON progress BEGIN
  INSERT INTO seen (review, source, site, pull, page, at)
    SELECT e.value ->> 'id', NEW.source, e.value ->> 'site', NEW.pull, coalesce(e.value ->> 'page', ''), NEW.at FROM json_each(NEW.reviews) e WHERE true
    ON CONFLICT (review, source) DO UPDATE SET pull = excluded.pull, page = excluded.page, at = excluded.at WHERE pull < excluded.pull;
  UPDATE source SET checkpoint = NEW.checkpoint WHERE id = NEW.source AND pull = NEW.pull;
END;

-- Which pull showed a review last that waits, as in seen; source is 0 where that was before.
ALTER TABLE waiting ADD COLUMN source INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waiting ADD COLUMN pull INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waiting ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

UPDATE schema SET version = 8;
