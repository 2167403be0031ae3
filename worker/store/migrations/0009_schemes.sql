-- Reviews are filed by every scheme that is answered.

-- The schemes that reviews are filed by: the release's own, and the one before as long as
-- pages ask by it. A write files by its own and leaves the rest unfiled, for keys take Go;
-- store.File does that. A migration that brings a scheme adds it here, and all that is live
-- to unfiled.
CREATE TABLE scheme (scheme INTEGER PRIMARY KEY) STRICT;
INSERT INTO scheme VALUES (2);
CREATE TABLE unfiled (
  number INTEGER NOT NULL REFERENCES review (number),
  scheme INTEGER NOT NULL,
  lang   TEXT NOT NULL,
  PRIMARY KEY (number, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX unfiled_lang ON unfiled (scheme, lang);
INSERT INTO unfiled (number, scheme, lang) SELECT number, 2, lang FROM review WHERE live AND scheme <> 2;

CREATE TRIGGER review_unfiled AFTER INSERT ON review WHEN NEW.live BEGIN
  INSERT INTO unfiled (number, scheme, lang) SELECT NEW.number, x.scheme, NEW.lang FROM scheme x WHERE x.scheme <> NEW.scheme;
END;
CREATE TRIGGER review_refiled AFTER UPDATE OF entry, live ON review BEGIN
  DELETE FROM unfiled WHERE number = NEW.number AND (NOT NEW.live OR scheme = NEW.scheme);
  INSERT INTO unfiled (number, scheme, lang) SELECT NEW.number, x.scheme, NEW.lang FROM scheme x WHERE NEW.live AND x.scheme <> NEW.scheme
    ON CONFLICT (number, scheme) DO UPDATE SET lang = excluded.lang;
END;

-- What is filed is one INSERT here, which makes a row of intake: tiles are others then.
-- reviews is a JSON array of {"id","entry","sketch","keys":[…]}; what is not live or was
-- changed since is passed over.
CREATE VIEW filing (scheme, reviews) AS SELECT 0, '' WHERE false;
CREATE TRIGGER filing_applied INSTEAD OF INSERT ON filing BEGIN
  INSERT INTO draft (entry, number, lang, sketch, live, kind, id, site, url, keys, record)
    SELECT r.entry, r.number, r.lang, e.value ->> 'sketch', 1, '', r.id, r.site, r.url, e.value ->> 'keys', ''
    FROM json_each(NEW.reviews) e CROSS JOIN review r ON r.id = e.value ->> 'id' WHERE r.live AND r.entry = e.value ->> 'entry';
  INSERT INTO intake (generation, scheme, site, seen, changed, entries)
    SELECT i.generation + 1, NEW.scheme, d.site, i.generation, i.changed, ''
    FROM (SELECT generation, changed FROM intake ORDER BY generation DESC LIMIT 1) i CROSS JOIN (SELECT site FROM draft LIMIT 1) d;

  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT f.scheme, f.lang, k.value, -count(*) FROM draft d CROSS JOIN filed f ON f.number = d.number CROSS JOIN json_each(f.keys) k
    WHERE f.scheme = NEW.scheme GROUP BY 1, 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT f.scheme, f.lang, -sum(json_array_length(f.keys)) FROM draft d CROSS JOIN filed f ON f.number = d.number
    WHERE f.scheme = NEW.scheme GROUP BY 1, 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  DELETE FROM key WHERE (scheme, lang, key, number) IN (
    SELECT f.scheme, f.lang, k.value, f.number FROM draft d CROSS JOIN filed f ON f.number = d.number CROSS JOIN json_each(f.keys) k
    WHERE f.scheme = NEW.scheme);
  DELETE FROM filed WHERE (number, scheme) IN (SELECT d.number, NEW.scheme FROM draft d);

  INSERT INTO filed (number, scheme, lang, keys)
    SELECT d.number, NEW.scheme, d.lang, d.keys FROM draft d WHERE d.keys IS NOT NULL;
  INSERT INTO key (scheme, lang, key, number, sketch)
    SELECT NEW.scheme, d.lang, k.value, d.number, d.sketch FROM draft d CROSS JOIN json_each(d.keys) k;
  INSERT INTO heat (scheme, lang, key, reviews)
    SELECT NEW.scheme, d.lang, k.value, count(*) FROM draft d CROSS JOIN json_each(d.keys) k GROUP BY 2, 3
    ON CONFLICT (scheme, lang, key) DO UPDATE SET reviews = reviews + excluded.reviews;
  INSERT INTO extent (scheme, lang, keys)
    SELECT NEW.scheme, d.lang, sum(json_array_length(d.keys)) FROM draft d WHERE d.keys IS NOT NULL GROUP BY 2
    ON CONFLICT (scheme, lang) DO UPDATE SET keys = keys + excluded.keys;
  INSERT INTO layout (scheme, lang, bits, since)
    SELECT x.scheme, x.lang, (SELECT max(bits) FROM width WHERE above < x.keys) AS due, (SELECT changed FROM intake ORDER BY generation DESC LIMIT 1)
    FROM extent x WHERE x.scheme = NEW.scheme
      AND due > coalesce((SELECT max(y.bits) FROM layout y WHERE y.scheme = x.scheme AND y.lang = x.lang), 0);

  DELETE FROM unfiled WHERE (number, scheme) IN (SELECT d.number, NEW.scheme FROM draft d);
  DELETE FROM draft;
END;

UPDATE schema SET version = 9;
